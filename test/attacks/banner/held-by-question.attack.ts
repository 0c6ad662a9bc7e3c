import type { Page } from '@playwright/test';
import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';
import { bannerSelector } from '../../support/attacks/banner/hostile-page.ts';

export const attack = bannerAttack({
  name: 'held-by-question',
  what: 'hides the banner and asks the user to stay when the warning comes',
  html: `<style>
    ${bannerSelector}::after {
      content: ''; position: fixed; inset: 0 0 auto 0; height: 240px; background: white; pointer-events: none;
    }
  </style><script>
    addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'Stay'; });
  </script>`,
  // The browser asks only if the user has touched the page.
  act: (page: Page) => page.mouse.click(500, 400),
});
