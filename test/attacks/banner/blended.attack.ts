import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'blended',
  what: 'blends the banner with a popover until both are white',
  isLong: true,
  html: `<script>
    const above = own('div', overTop + 'mix-blend-mode: color-dodge;');
    above.popover = 'manual';
    document.body.append(above);
    setInterval(() => { if (above.matches(':popover-open')) above.hidePopover(); above.showPopover(); }, 50);
  </script>`,
});
