import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'edited',
  what: 'makes the document editable, selects everything and deletes it',
  isLong: true,
  html: `<script>
    onBanner(() => setInterval(() => {
      document.designMode = 'on';
      document.execCommand('selectAll');
      document.execCommand('delete');
      document.execCommand('insertHTML', false, '<h1>Sign in</h1>');
    }, 100));
  </script>`,
});
