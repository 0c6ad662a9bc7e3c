import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'blink',
  what: 'uncovers the banner for a tenth of the time only',
  html: `<script>
    const above = own('div', overTop);
    above.popover = 'manual';
    document.body.append(above);
    setInterval(() => {
      if (above.matches(':popover-open')) above.hidePopover();
      setTimeout(() => above.showPopover(), 90);
    }, 900);
  </script>`,
});
