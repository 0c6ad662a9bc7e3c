import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'animated',
  what: 'animates the banner and its pseudo-elements out of sight',
  isLong: true,
  html: `<style>@keyframes gone { to { content: ''; position: fixed; inset: 0; background: white; } }</style><script>
    const gone = { opacity: 0, transform: 'scale(0)', clipPath: 'inset(50%)', contentVisibility: 'hidden' };
    onBanner((element) => {
      if (element.getAnimations().length > 0) return;
      element.animate([gone, gone], { duration: 1e9, fill: 'both' });
      element.parentElement.animate([gone, gone], { duration: 1e9, fill: 'both' });
    });
  </script>`,
});
