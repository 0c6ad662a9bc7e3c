import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'written-by-frame',
  what: 'has a frame that writes its parent anew',
  isLong: true,
  html: `<iframe id="writer" hidden></iframe><script>
    onBanner(() => {
      const write = () => {
        parent.document.open();
        parent.document.write('<style>html{content-visibility:hidden}</style><h1>Sign in</h1>');
        parent.document.close();
      };
      writer.contentWindow.eval('setTimeout(' + write + ', 200)');
    });
  </script>`,
});
