import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'rival-root',
  what: 'is an XHTML document that removes the banner’s element and its own',
  isLong: true,
  isXhtml: true,
  html: `<script><![CDATA[
    onBanner((element) => { element.remove(); document.documentElement.setAttribute('style', 'opacity: 0.99'); });
  ]]></script>`,
});
