import { clicking } from '../support/attacks/clicking.ts';

/** The link is in a closed shadow tree, where the content script cannot see its address. */
export const attack = clicking(
  'link-shadow',
  'link',
  (host) => `<div class="bait" style="width:99px;height:20px"></div><script>
    const root = document.querySelector(".bait").attachShadow({ mode: "closed" });
    root.innerHTML = "<a href='http://${host}/'>Holiday photos</a>";
  </script>`,
);
