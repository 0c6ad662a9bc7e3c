import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';
import { bannerSelector } from '../../support/attacks/banner/hostile-page.ts';

export const attack = bannerAttack({
  name: 'garbled',
  what: 'reverses the writing direction of the banner’s element',
  isLong: true,
  html: `<style>
    html { direction: rtl !important; unicode-bidi: bidi-override !important; }
    ${bannerSelector} { direction: rtl !important; unicode-bidi: bidi-override !important; }
  </style>`,
});
