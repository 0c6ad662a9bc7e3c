import { visitingPage } from '../support/attacks/visiting.ts';

/** The page stops navigations of its tab. */
export const attack = visitingPage(
  'window-stop',
  'navigation',
  `<script>
    stop();
    setInterval(() => stop(), 1);
    const again = () => { stop(); Promise.resolve().then(() => setTimeout(again)); };
    again();
  </script>`,
);
