import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'blurred',
  what: 'blurs the banner with the backdrop filter of a transparent popover',
  isLong: true,
  html: `<script>
    const above = own('div', overTop + 'background: transparent; backdrop-filter: blur(40px) opacity(0.2);');
    above.popover = 'manual';
    document.body.append(above);
    setInterval(() => { if (above.matches(':popover-open')) above.hidePopover(); above.showPopover(); }, 50);
  </script>`,
});
