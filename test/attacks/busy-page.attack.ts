import { visitingPage } from '../support/attacks/visiting.ts';

/** The page keeps its process busy, so that a content script hardly runs. */
export const attack = visitingPage(
  'busy-page',
  'cold worker',
  `<script>
    const busy = () => { const end = performance.now() + 150; while (performance.now() < end); };
    busy();
    setInterval(busy, 160);
  </script>`,
);
