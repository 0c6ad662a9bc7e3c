import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'replaced-root',
  what: 'replaces its document element all the time',
  isLong: true,
  html: `<script>
    setInterval(() => {
      const html = document.createElement('html');
      html.innerHTML = '<body><h1>Sign in</h1><input type="password"></body>';
      document.replaceChild(html, document.documentElement);
    }, 60);
  </script>`,
});
