import { visitingPage } from '../support/attacks/visiting.ts';

/** The page keeps navigating to an address that never answers. */
export const attack = visitingPage(
  'navigate-hanging',
  'navigation',
  `<script>
    location.href = '/hanging';
    setInterval(() => { location.href = '/hanging?' + Math.random(); }, 10);
  </script>`,
);
