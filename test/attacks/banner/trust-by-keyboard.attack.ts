import type { Page } from '@playwright/test';
import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'trust-by-keyboard',
  what: 'covers the banner and asks for the keys that press “Trust”',
  isLong: true,
  html: `<style>html { content-visibility: hidden }</style>`,
  async act(page: Page) {
    await page.waitForTimeout(700);
    for (let round = 0; round < 6; round++) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
  },
});
