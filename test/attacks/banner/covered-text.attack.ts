import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'covered-text',
  what: 'covers the words of the banner and leaves its buttons',
  isLong: true,
  html: `<script>
    const above = own('div', overTop + 'inset: 4px auto auto 4px; width: 45vw; height: 60px; background: #fff3e2');
    above.popover = 'manual';
    document.body.append(above);
    setInterval(() => { if (above.matches(':popover-open')) above.hidePopover(); above.showPopover(); }, 50);
  </script>`,
});
