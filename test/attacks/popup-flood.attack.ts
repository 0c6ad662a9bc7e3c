import { clicking } from '../support/attacks/clicking.ts';

/** One click opens many tabs of the dangerous host. */
export const attack = clicking(
  'popup-flood',
  'windows',
  (host) => `<button class="bait">Photos</button><script>
    document.querySelector("button").onclick = () => {
      for (let i = 0; i < 8; i++) window.open("http://${host}/?" + i);
    };
  </script>`,
  { maxMs: 3500, toTheEnd: true },
);
