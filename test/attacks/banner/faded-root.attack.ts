import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'faded-root',
  what: 'filters, clips, moves and shrinks the document element',
  isLong: true,
  html: `<style>
    html {
      opacity: 0 !important; filter: opacity(0) !important; clip-path: inset(50%) !important; mask: none, none;
      transform: translateY(-300vh) scale(0.001) !important; visibility: hidden !important; contain: strict;
      width: 0; height: 0; overflow: clip;
    }
  </style>`,
});
