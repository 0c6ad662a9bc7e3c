import { clicking } from '../support/attacks/clicking.ts';

/** A popup of the dangerous host is reached again through its opener. */
export const attack = clicking(
  'popup-renavigate',
  'windows',
  (host) => `<button class="bait">Photos</button><script>
    document.querySelector("button").onclick = () => {
      const popup = window.open("http://${host}/", "popup");
      setInterval(() => { popup.location = "http://${host}/?" + Math.random(); }, 40);
    };
  </script>`,
  { maxMs: 3500, toTheEnd: true },
);
