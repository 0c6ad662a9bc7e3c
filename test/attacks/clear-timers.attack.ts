import { visitingPage } from '../support/attacks/visiting.ts';

/** The page clears every timer of its document, those of content scripts included, and puts its form back. */
export const attack = visitingPage(
  'clear-timers',
  'cold worker',
  `<script>
    const form = '<h1>Sign in</h1><input autofocus>';
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      for (let id = 0; id < 3000; id++) clearTimeout(id);
      if (!document.querySelector('input')) document.documentElement.innerHTML = form;
      channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    addEventListener('beforeunload', (event) => event.preventDefault());
  </script>`,
);
