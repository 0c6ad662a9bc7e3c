import { visitingPage } from '../support/attacks/visiting.ts';

/** The page reloads itself from a timer. */
export const attack = visitingPage(
  'reload-loop',
  'navigation',
  `<script>
    setInterval(() => location.reload(), 30);
  </script>`,
);
