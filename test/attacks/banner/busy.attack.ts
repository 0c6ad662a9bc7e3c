import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'busy',
  what: 'covers the banner and leaves the main thread no time',
  isLong: true,
  html: `<script>
    const above = own('div', overTop);
    above.popover = 'manual';
    document.body.append(above);
    const work = () => {
      if (above.matches(':popover-open')) above.hidePopover();
      above.showPopover();
      for (const end = performance.now() + 300; performance.now() < end; );
      setTimeout(work, 1);
    };
    setTimeout(work, 50);
  </script>`,
});
