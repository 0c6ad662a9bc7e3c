import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'reload-cover',
  what: 'covers the banner and loads itself again before that lasts too long, keeping what was typed',
  isLong: true,
  html: `<script>
    const above = own('div', overTop);
    above.popover = 'manual';
    document.body.append(above);
    setInterval(() => { if (above.matches(':popover-open')) above.hidePopover(); above.showPopover(); }, 50);
    password.value = sessionStorage.typed ?? '';
    setTimeout(() => { sessionStorage.typed = password.value; location.replace('?' + Math.random()); }, 900);
  </script>`,
});
