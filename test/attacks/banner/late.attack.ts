import type { Page } from '@playwright/test';
import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'late',
  what: 'hides the banner only when the user has scrolled, long after it appeared',
  isLong: true,
  html: `<div style="height: 300vh"></div><script>
    addEventListener('scroll', () => {
      const above = own('div', overTop);
      above.popover = 'manual';
      document.body.append(above);
      above.showPopover();
    }, { once: true });
  </script>`,
  async act(page: Page) {
    await page.waitForTimeout(2500);
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 500);
  },
});
