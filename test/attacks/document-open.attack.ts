import { hostilePage, quoted } from '../support/attacks/spy.ts';
import { visitingPage } from '../support/attacks/visiting.ts';

/** The first script replaces the document, and with it every listener that was registered before. */
export const attack = visitingPage(
  'document-open',
  'cold worker',
  `<script>
    document.open();
    document.write(${quoted(hostilePage())});
    document.close();
  </script>`,
);
