import { visitingPage } from '../support/attacks/visiting.ts';

/** The page moves on within the dangerous host, so that each navigation cancels the one to the warning. */
export const attack = visitingPage(
  'navigate-self',
  'navigation',
  `<script>
    setInterval(() => location.assign('/?' + Math.random()), 20);
  </script>`,
);
