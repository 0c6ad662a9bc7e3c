import type { Page } from '@playwright/test';
import type { Lab } from '../lab.ts';
import { type BannerPicture, findBanner, openStudio, takePicture } from './banner-picture.ts';
import type { Picture } from './decode-png.ts';

/** Two backgrounds that have nothing in common with a banner. */
const backgrounds = ['#ff00ff', '#00ff00'];
/** A banner has at least so many pixels of letters, sign and buttons. */
const minInk = 500;
const patienceMs = 15_000;

const known = new WeakMap<Lab, BannerPicture>();

/**
 * Photographs the banners of two suspicious hosts, on empty pages with different backgrounds. What they have in common
 * is what every banner shows.
 */
export async function expectedBanner(lab: Lab): Promise<BannerPicture> {
  const last = known.get(lab);
  if (last !== undefined) return last;
  const { page, session } = await openStudio(lab.hostwise.context);
  const pictures: Picture[] = [];
  for (const background of backgrounds) {
    const host = lab.hostNames('suspicious');
    lab.attacker.serve(`${host}/`, `<!doctype html><html lang="en" style="background: ${background}"></html>`);
    await page.goto(`http://${host}/`);
    pictures.push(await settledPicture(page, session));
  }
  await page.close();
  const banner = findBanner(...(pictures as [Picture, Picture]));
  if (banner.ink.length < minInk) throw new Error('no banner was seen on an empty page');
  known.set(lab, banner);
  return banner;
}

/** Waits until the page is more than its background and does not change any more: the banner slides in. */
async function settledPicture(page: Page, session: Parameters<typeof takePicture>[0]): Promise<Picture> {
  const deadline = Date.now() + patienceMs;
  let last: Picture | null = null;
  while (Date.now() < deadline) {
    await page.waitForTimeout(150);
    const now = await takePicture(session);
    if (now !== null && last !== null && Buffer.compare(now.pixels, last.pixels) === 0 && !isUniform(now)) return now;
    last = now;
  }
  throw new Error('the page has no banner');
}

function isUniform({ pixels, width }: Picture): boolean {
  const [first, last] = [pixels.subarray(0, 4), pixels.subarray(-4)];
  const middle = pixels.subarray(width * 4, width * 8);
  return Buffer.compare(first, last) === 0 && Buffer.compare(middle.subarray(0, 4), last) === 0;
}
