import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'backdrop-above',
  what: 'paints over the banner with the backdrop of a popover',
  isLong: true,
  html: `<style>[data-own]::backdrop { background: white; opacity: 1; pointer-events: none; }</style><script>
    const above = own('div', 'width: 0; height: 0; border: 0; padding: 0; pointer-events: none');
    above.popover = 'manual';
    document.body.append(above);
    onBanner(() => setInterval(() => { if (above.matches(':popover-open')) above.hidePopover(); above.showPopover();
      }, 50));
  </script>`,
});
