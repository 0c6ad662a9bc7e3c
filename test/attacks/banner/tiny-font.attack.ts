import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

const families = ['system-ui', 'sans-serif', 'serif', 'ui-sans-serif', 'Arial', 'Helvetica', 'Segoe UI', 'Roboto'];

export const attack = bannerAttack({
  name: 'tiny-font',
  what: 'defines the banner’s font as one whose letters have no size',
  isLong: true,
  html: `<style>${families
    .map((family) => `@font-face { font-family: '${family}'; src: local('DejaVu Sans'); size-adjust: 1%; }`)
    .join('')}</style>`,
});
