import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

export const attack = bannerAttack({
  name: 'frame-above',
  what: 'keeps a frame above the banner',
  isLong: true,
  html: `<script>
    const frame = own('iframe', overTop);
    frame.srcdoc = '<body style="margin: 0; background: white">Welcome</body>';
    frame.popover = 'manual';
    document.body.append(frame);
    setInterval(() => { if (frame.matches(':popover-open')) frame.hidePopover(); frame.showPopover(); }, 50);
  </script>`,
});
