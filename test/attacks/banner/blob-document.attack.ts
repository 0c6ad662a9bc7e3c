import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'blob-document',
  what: 'continues in a blob: document',
  html: `<script>
    const page = new Blob(['<h1>Sign in</h1><input type="password">'], { type: 'text/html' });
    setTimeout(() => { location.href = URL.createObjectURL(page); }, 100);
  </script>`,
});
