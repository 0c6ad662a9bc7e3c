import { visitingPage } from '../support/attacks/visiting.ts';

/** The page floods its history with entries. */
export const attack = visitingPage(
  'push-state',
  'navigation',
  `<script>
    const push = () => { for (let i = 0; i < 5; i++) history.pushState(null, '', '/' + Math.random()); };
    push();
    setInterval(push, 50);
  </script>`,
);
