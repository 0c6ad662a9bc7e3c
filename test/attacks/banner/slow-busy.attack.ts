import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'slow-busy',
  what: 'covers the banner and lets the main thread run once a second only',
  isLong: true,
  html: `<script>
    const above = own('div', overTop);
    above.popover = 'manual';
    document.body.append(above);
    const work = () => {
      if (above.matches(':popover-open')) above.hidePopover();
      above.showPopover();
      for (const end = performance.now() + 1000; performance.now() < end; );
      setTimeout(work, 1);
    };
    setTimeout(work, 50);
  </script>`,
});
