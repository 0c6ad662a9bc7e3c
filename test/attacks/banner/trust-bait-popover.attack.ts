import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';
import { clickWhereTrustIs } from '../../support/attacks/banner/click-trust.ts';

export const attack = bannerAttack({
  name: 'trust-bait-popover',
  what: 'paints a bait over “Trust” with a popover that lets clicks through',
  isLong: true,
  html: `<script>
    const above = own('div', overTop, 'Click here twice to play');
    above.popover = 'manual';
    document.body.append(above);
    setInterval(() => { if (above.matches(':popover-open')) above.hidePopover(); above.showPopover(); }, 50);
  </script>`,
  act: clickWhereTrustIs,
});
