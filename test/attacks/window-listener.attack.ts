import { visitingPage } from '../support/attacks/visiting.ts';

/** The first script listens on the window before any listener of a cover, and keeps events from all others. */
export const attack = visitingPage(
  'window-listener',
  'cold worker',
  `<script>
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'pointerdown', 'click'])
      for (const target of [window, document])
        target.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
  </script>`,
);
