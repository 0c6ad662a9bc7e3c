import { bannerAttack } from '../../support/attacks/banner/banner-attack.ts';

/** Timers of all scripts of a document share their numbers, those of content scripts included. */
export const attack = bannerAttack({
  name: 'clear-timers',
  what: 'clears every timer of its document, then covers the banner',
  html: `<script>
    const above = own('div', overTop);
    above.popover = 'manual';
    document.body.append(above);
    const clear = () => {
      for (let id = 0; id < 3000; id++) clearTimeout(id);
    };
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      clear();
      if (performance.now() > 1500 && !above.matches(':popover-open')) above.showPopover();
      channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
  </script>`,
});
