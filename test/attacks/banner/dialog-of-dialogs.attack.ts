import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'dialog-of-dialogs',
  what: 'hides every modal dialog that the banner follows it into',
  isLong: true,
  html: `<script>
    setInterval(() => {
      document.querySelector('dialog')?.remove();
      const dialog = own('dialog', overTop);
      dialog.innerHTML = '<input>';
      dialog.style.contentVisibility = 'hidden';
      document.body.append(dialog);
      dialog.showModal();
    }, 300);
  </script>`,
});
