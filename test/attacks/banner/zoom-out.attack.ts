import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'zoom-out',
  what: 'makes the document, and the banner with it, too small to read',
  html: `<style>html { zoom: 0.02 !important; } body { zoom: 50; }</style>`,
});
