import { visitingPage } from '../support/attacks/visiting.ts';

/** The page changes its fragment all the time. */
export const attack = visitingPage(
  'hash-flood',
  'navigation',
  `<script>
    setInterval(() => { location.hash = Math.random(); }, 1);
  </script>`,
);
