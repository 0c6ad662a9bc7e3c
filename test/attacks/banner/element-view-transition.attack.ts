import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';
import { bannerSelector } from '../../support/attacks/banner/hostile-page.ts';

export const attack = bannerAttack({
  name: 'element-view-transition',
  what: 'starts a view transition on the banner itself',
  isLong: true,
  html: `<style>
    ${bannerSelector}::view-transition-group(*), ${bannerSelector}::view-transition-new(*) {
      animation-duration: 9999s; display: none;
    }
    ${bannerSelector}::view-transition { background: white; }
  </style><script>
    setInterval(() => {
      const element = banner();
      if (element?.startViewTransition) element.startViewTransition(() => {});
      else if (element) document.startViewTransition?.(() => element.remove());
    }, 300);
  </script>`,
});
