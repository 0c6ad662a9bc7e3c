import { hostilePage, quoted } from '../support/attacks/spy.ts';
import { visitingPage } from '../support/attacks/visiting.ts';

/** As blob-replace, but again and again, so that each navigation cancels the one to the warning. */
export const attack = visitingPage(
  'blob-loop',
  'blob:',
  `<script>
    const blob = new Blob([${quoted(hostilePage())}], { type: 'text/html' });
    const move = () => location.assign(URL.createObjectURL(blob));
    move();
    setInterval(move, 15);
  </script>`,
);
