import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'dialog-above',
  what: 'shows a modal dialog above the banner again and again',
  html: `<script>
    const dialog = own('dialog', overTop);
    document.body.append(dialog);
    setInterval(() => { dialog.close(); dialog.showModal(); }, 50);
  </script>`,
});
