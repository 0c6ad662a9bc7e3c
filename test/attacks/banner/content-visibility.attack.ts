import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'content-visibility',
  what: 'has the browser skip the contents of the document',
  html: `<style>html { content-visibility: hidden !important; }</style>`,
});
