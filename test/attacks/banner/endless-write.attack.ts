import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'endless-write',
  what: 'writes its document anew all the time',
  isLong: true,
  html: `<script>
    const again = 'document.open(); document.write(page); document.close()';
    const page = '<h1>Sign in</h1><input type="password">';
    window.page = page;
    setInterval(() => { document.open(); document.write(page); document.close(); }, 60);
  </script>`,
});
