import { clicking } from '../support/attacks/clicking.ts';

/** A harmless popup sends the page behind it to the dangerous host after a while. */
export const attack = clicking(
  'tabnabbing',
  'windows',
  (host) => `<button class="bait">Photos</button><script>
    document.querySelector("button").onclick = () => {
      window.open("about:blank");
      setTimeout(() => { location.href = "http://${host}/"; }, 500);
    };
  </script>`,
  { maxMs: 3500, toTheEnd: true },
);
