import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'reloads',
  what: 'loads itself again before anybody can read the banner',
  isLong: true,
  html: `<script>setTimeout(() => location.reload(), 120);</script>`,
});
