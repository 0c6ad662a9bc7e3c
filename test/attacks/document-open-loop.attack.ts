import { hostilePage, quoted } from '../support/attacks/spy.ts';
import { visitingPage } from '../support/attacks/visiting.ts';

/** The page replaces its document again and again, from timers that survive it. */
export const attack = visitingPage(
  'document-open-loop',
  'cold worker',
  `<script>
    const html = ${quoted(hostilePage())};
    const rewrite = () => { document.open(); document.write(html); document.close(); };
    for (const delay of [0, 10, 50, 100, 200, 400, 800, 1600]) setTimeout(rewrite, delay);
  </script>`,
);
