import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Session } from '../lib/launch-browser.ts';
import { root } from '../lib/root.ts';
import { ask } from './ask.ts';
import { open, untilStopped, type Visit } from './visit.ts';

const folder = path.join(root, 'demo-output');

/**
 * Saves what a person sees for the worst of the visited names: the warning page, the popup and the banner.
 *
 * @returns the files, relative to the checkout
 */
export async function takePictures(session: Session, panel: Page, visits: readonly Visit[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const [worst] = [...visits].sort((a, b) => probability(b) - probability(a));
  if (worst === undefined) return [];
  const page = await session.context.newPage();
  const files: string[] = [];
  const shoot = async (name: string, target: Page) => {
    // Animations and the banner's way in; there is nothing to wait for in a closed shadow root.
    await target.waitForTimeout(400);
    const file = path.join(folder, `${name}.png`);
    await target.screenshot({ path: file });
    files.push(path.relative(root, file));
  };

  if (worst.stopped) {
    await open(page, worst.host);
    await untilStopped(session, page, worst.host);
    await shoot('warning', page);
  }
  const popup = await session.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`${session.extensionUrl}src/popup/index.html?tab=${worst.tabId}`);
  await shoot('popup', popup);
  await popup.close();

  // In the mode "warn" the same name gets a banner, so there is a picture even where no name lies between the thresholds.
  const { user } = await ask(panel, 'settings.view', null);
  const suspicious = visits.find(({ assessment }) => assessment.verdict === 'suspicious');
  if (suspicious === undefined) await ask(panel, 'settings.change', { changes: { mode: 'warn' } });
  await open(page, (suspicious ?? worst).host);
  await shoot('banner', page);
  await ask(panel, 'settings.change', { changes: { mode: user.mode } });
  await page.close();
  return files;
}

function probability({ assessment, stopped }: Visit): number {
  return (assessment.explanation?.probability ?? 0) + (stopped ? 1 : 0);
}
