import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';
import { pressTrust } from '../../support/attacks/banner/click-trust.ts';

export const attack = bannerAttack({
  name: 'trust-by-keyboard',
  what: 'covers the banner and asks for the keys that press “Trust”',
  isLong: true,
  html: `<script>
    const above = own('div', overTop, 'Press Tab three times and Enter to play');
    above.popover = 'manual';
    document.body.append(above);
    setInterval(() => { if (above.matches(':popover-open')) above.hidePopover(); above.showPopover(); }, 50);
  </script>`,
  act: pressTrust,
});
