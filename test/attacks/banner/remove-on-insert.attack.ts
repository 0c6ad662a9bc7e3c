import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'remove-on-insert',
  what: 'removes the banner each time it is inserted',
  html: `<script>onBanner((element) => element.remove());</script>`,
});
