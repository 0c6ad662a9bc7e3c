import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'zoom-in',
  what: 'magnifies the document, and the banner with it, until no word fits the window',
  isLong: true,
  html: `<style>html { zoom: 80 !important; } body { zoom: 0.0125; }</style>`,
});
