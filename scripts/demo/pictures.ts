import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Session } from '../lib/launch-browser.ts';
import { root } from '../lib/root.ts';
import { ask } from './ask.ts';
import { open, untilStopped, type Visit } from './visit.ts';

const folder = path.join(root, 'demo-output');

/**
 * Saves screenshots for the visited name with the highest probability: warning page, popup and banner.
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
    // Let animations end. The banner's shadow root is closed, so no event says when it has slid in.
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

  // If no name is suspicious, mode "warn" gives the worst one a banner.
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
