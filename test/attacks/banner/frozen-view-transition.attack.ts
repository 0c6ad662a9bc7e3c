import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'frozen-view-transition',
  what: 'freezes a view transition that shows how the page looked before the banner',
  html: `<style>
    ::view-transition { background: white; }
    ::view-transition-group(root), ::view-transition-new(root), ::view-transition-old(root) {
      animation-duration: 9999s;
    }
    ::view-transition-new(root) { display: none; }
    ::view-transition-old(root) { display: none; }
  </style><script>
    onBanner(() => { document.startViewTransition?.(() => {}); });
  </script>`,
});
