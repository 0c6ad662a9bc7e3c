import { visitingPage } from '../support/attacks/visiting.ts';

/** The page shows one dialog after another. */
export const attack = visitingPage(
  'alert-loop',
  'navigation',
  `<script>
    setTimeout(() => { for (let i = 0; i < 5; i++) alert('Please log in'); }, 30);
  </script>`,
);
