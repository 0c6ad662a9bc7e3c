import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'abducted',
  what: 'moves the banner into the document of a hidden frame',
  isLong: true,
  html: `<iframe hidden=""></iframe><script>
    onBanner((element) => document.querySelector('iframe').contentDocument.body.append(element));
  </script>`,
});
