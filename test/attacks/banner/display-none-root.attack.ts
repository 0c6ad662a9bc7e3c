import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'display-none-root',
  what: 'does not display its document element',
  isLong: true,
  html: `<style>html { display: none !important; }</style>`,
});
