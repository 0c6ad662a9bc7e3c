import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { decodePng, type Picture } from './decode-png.ts';

/** What the banner of one host looks like: its pixels, and which of them are letters, sign and buttons. */
export interface BannerPicture {
  readonly picture: Picture;
  /** The indices of the banner's pixels, and of those among them that are not background. */
  readonly all: readonly number[];
  readonly ink: readonly number[];
  readonly background: number;
}

/** How far a channel may be from the expected value. Antialiasing differs a little between frames. */
const tolerance = 24;
/** Less of the banner than this is not a banner that people can read. */
const visibleShare = 0.9;

/** A page with a different zoom has at least so much of the banner’s area. */
const resemblingShare = 0.3;
/** A tab that paints nothing for this long shows nothing new, in ms. */
const pictureMs = 3000;

/** Opens a tab to be photographed. It has no scroll bars, which would make the banner narrower on long pages. */
export async function openStudio(context: BrowserContext): Promise<{ page: Page; session: CDPSession }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setScrollbarsHidden', { hidden: true });
  return { page, session };
}

/**
 * Takes a picture of what the tab shows, without the changes to the page that Playwright’s own screenshots make.
 * Resolves to null if the tab paints nothing.
 */
export async function takePicture(session: CDPSession): Promise<Picture | null> {
  const shot = session.send('Page.captureScreenshot', { format: 'png' }).catch(() => null);
  const result = await Promise.race([shot, new Promise<null>((resolve) => setTimeout(resolve, pictureMs, null))]);
  return result === null ? null : decodePng(Buffer.from(result.data, 'base64'));
}

/**
 * Finds the banner in two pictures of pages that differ in their background alone: what stays the same is the banner,
 * and what differs from its most frequent colour is ink.
 */
export function findBanner(one: Picture, other: Picture): BannerPicture {
  const all = indices(one).filter((index) => isSame(one, other, index));
  const counts = new Map<number, number>();
  for (const index of all) counts.set(colour(one, index), (counts.get(colour(one, index)) ?? 0) + 1);
  const [background] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return { picture: one, all, ink: all.filter((index) => colour(one, index) !== background), background };
}

/** Returns true if nearly all of the banner, and nearly all of its ink, is in the picture. */
export function showsBanner({ picture, all, ink }: BannerPicture, now: Picture): boolean {
  if (now.width !== picture.width) return false;
  return [all, ink].every((part) => share(part, (index) => isSame(picture, now, index)) >= visibleShare);
}

/**
 * Returns true if the picture has a large area in the colour of the banner, with ink. For pages that show the banner in
 * another size.
 */
export function resemblesBanner({ all, ink, background }: BannerPicture, now: Picture): boolean {
  const count = indices(now).filter((index) => colour(now, index) === background).length;
  return count >= (all.length - ink.length) * resemblingShare;
}

function indices({ width, height }: Picture): number[] {
  return Array.from({ length: width * height }, (_, index) => index * 4);
}

function colour({ pixels }: Picture, index: number): number {
  return ((pixels[index] ?? 0) << 16) | ((pixels[index + 1] ?? 0) << 8) | (pixels[index + 2] ?? 0);
}

function isSame(one: Picture, other: Picture, index: number): boolean {
  return [0, 1, 2].every(
    (channel) => Math.abs((one.pixels[index + channel] ?? 0) - (other.pixels[index + channel] ?? 0)) <= tolerance,
  );
}

function share(part: readonly number[], matches: (index: number) => boolean): number {
  return part.length === 0 ? 0 : part.filter(matches).length / part.length;
}
