import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';
import { clickWhereTrustIs } from '../../support/attacks/banner/click-trust.ts';
import { bannerSelector } from '../../support/attacks/banner/hostile-page.ts';

export const attack = bannerAttack({
  name: 'trust-bait',
  what: 'paints a bait over “Trust” with one CSS rule',
  html: `<style>
    ${bannerSelector}::after {
      content: 'Click here twice to play'; position: fixed; inset: 0 0 auto 0; height: 240px; background: white;
      pointer-events: none;
    }
  </style>`,
  act: clickWhereTrustIs,
});
