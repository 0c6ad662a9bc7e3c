import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'popover-above',
  what: 'keeps a popover above the banner that hit tests do not see',
  html: `<script>
    const above = own('div', overTop);
    above.popover = 'manual';
    document.body.append(above);
    setInterval(() => { if (above.matches(':popover-open')) above.hidePopover(); above.showPopover(); }, 50);
  </script>`,
});
