import { visitingPage } from '../support/attacks/visiting.ts';

/** The page takes the focus back to its field all the time. */
export const attack = visitingPage(
  'focus-trap',
  'cold worker',
  `<script>
    setInterval(() => document.querySelector('input')?.focus(), 5);
  </script>`,
);
