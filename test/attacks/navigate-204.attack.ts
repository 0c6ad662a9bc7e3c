import { visitingPage } from '../support/attacks/visiting.ts';

/** The page keeps navigating to an address that has no content, so that it stays where it is. */
export const attack = visitingPage(
  'navigate-204',
  'navigation',
  `<script>
    location.href = '/empty';
    setInterval(() => { location.href = '/empty?' + Math.random(); }, 10);
  </script>`,
);
