import type { Page } from '@playwright/test';
import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'full-screen',
  what: 'goes into full screen and raises the full-screen element above the banner',
  html: `<div id="stage" data-own="" style="background: white"><button id="play">Play</button></div><script>
    const cover = own('div', overTop);
    cover.popover = 'manual';
    stage.append(cover);
    document.addEventListener('click', () => {
      void stage.requestFullscreen();
      setInterval(() => { if (cover.matches(':popover-open')) cover.hidePopover(); cover.showPopover(); }, 30);
    });
  </script>`,
  act: (page: Page) => page.mouse.click(500, 400),
});
