import type { Page } from '@playwright/test';
import { readBanner } from '../../e2e/banner-page.ts';

/**
 * Does what a bait asks for: clicks several times where “Trust” is, on the page and on whatever opens. A new surface
 * accepts nothing before the user has had time to read it.
 */
export async function clickWhereTrustIs(page: Page): Promise<void> {
  const opened: Page[] = [];
  const remember = (surface: Page): void => void opened.push(surface);
  page.context().on('page', remember);
  await page.waitForTimeout(700);
  const at = (await readBanner(page).catch(() => null))?.buttons.trust;
  if (at !== undefined) {
    for (let click = 0; click < 6; click++) {
      for (const surface of [page, ...opened]) await surface.mouse.click(at.x, at.y).catch(() => {});
      await page.waitForTimeout(60);
    }
  }
  page.context().off('page', remember);
}

/** Does the same with the keyboard: moves to “Trust”, presses it, and goes on pressing keys wherever the focus is. */
export async function pressTrust(page: Page): Promise<void> {
  const opened: Page[] = [];
  const remember = (surface: Page): void => void opened.push(surface);
  page.context().on('page', remember);
  await page.waitForTimeout(700);
  for (const key of ['Tab', 'Tab', 'Tab', 'Enter', 'Enter', 'Tab', 'Enter', 'Enter']) {
    const surface = opened.at(-1) ?? page;
    const timeout = new Promise((resolve) => setTimeout(resolve, 1000));
    await Promise.race([surface.keyboard.press(key).catch(() => undefined), timeout]);
  }
  page.context().off('page', remember);
}
