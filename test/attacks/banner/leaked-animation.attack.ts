import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'leaked-animation',
  what: 'reaches into the banner through its animations',
  isLong: true,
  html: `<script>
    always(() => {
      for (const animation of document.getAnimations()) {
        const target = animation.effect?.target;
        animation.pause();
        animation.currentTime = 0;
        if (target?.getRootNode() !== document) target?.remove();
      }
      for (const animation of banner()?.getAnimations({ subtree: true }) ?? []) animation.effect.target.remove();
    });
  </script>`,
});
