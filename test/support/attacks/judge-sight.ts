import type { Page } from '@playwright/test';
import type { Tabs } from './lab-tabs.ts';
import { photograph, showsHostile, visibleTime } from './sight.ts';

/** What the victim saw. */
export interface Sight {
  /** For how long any tab showed the hostile page, in ms. */
  readonly visibleMs: number;
  /** The addresses of tabs that still show it. */
  readonly shown: readonly string[];
}

/** Evaluates the films of all tabs, and what they show now. */
export async function judgeSight(tabs: Tabs, viewer: Page): Promise<Sight> {
  const end = Date.now();
  let visibleMs = 0;
  for (const { frames } of tabs.cameras().values()) {
    visibleMs += visibleTime(frames, await showsHostile(viewer, frames), end);
  }
  const shown: string[] = [];
  for (const page of tabs.pages()) {
    await page.bringToFront().catch(() => undefined);
    const picture = await photograph(await tabs.session(page));
    if (picture !== null && (await showsHostile(viewer, [picture]))[0] === true) shown.push(page.url());
  }
  return { visibleMs: Math.round(visibleMs), shown };
}
