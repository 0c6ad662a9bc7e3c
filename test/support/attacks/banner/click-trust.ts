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
