import { visitingPage } from '../support/attacks/visiting.ts';

/** The page asks before it is left, and the victim, who wants to finish typing, answers Cancel every time. */
export const attack = visitingPage(
  'beforeunload',
  'cold worker',
  `<script>
    const ask = (event) => { event.preventDefault(); event.returnValue = 'Stay'; };
    window.onbeforeunload = ask;
    addEventListener('beforeunload', ask, true);
    setInterval(() => { window.onbeforeunload = ask; addEventListener('beforeunload', ask, true); }, 20);
  </script>`,
);
