import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'refuse-to-open',
  what: 'closes the banner, forbids it to open again and opens something above it',
  html: `<script>
    let allowed = false;
    addEventListener('beforetoggle', (event) => { if (!allowed) event.preventDefault(); }, true);
    const above = own('div', overTop);
    above.popover = 'manual';
    document.body.append(above);
    onBanner((element) => {
      try { element.hidePopover?.(); element.close?.(); } catch {}
      if (!above.matches(':popover-open')) { allowed = true; above.showPopover(); allowed = false; }
    });
  </script>`,
});
