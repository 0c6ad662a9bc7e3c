import { hostilePage, quoted } from '../support/attacks/spy.ts';
import { visitingPage } from '../support/attacks/visiting.ts';

/** The first script moves on to a document without a host in its address, before the warning arrives. */
export const attack = visitingPage(
  'blob-replace',
  'blob:',
  `<script>
    location.replace(URL.createObjectURL(new Blob([${quoted(hostilePage())}], { type: 'text/html' })));
  </script>`,
);
