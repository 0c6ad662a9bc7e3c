import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';
import { bannerSelector } from '../../support/attacks/banner/hostile-page.ts';

export const attack = bannerAttack({
  name: 'paint-over',
  what: 'paints over the banner with a pseudo-element of its own element',
  html: `<style>
    ${bannerSelector}::after {
      content: ''; position: fixed; inset: 0 0 auto 0; height: 240px; background: white; pointer-events: none;
    }
  </style>`,
});
