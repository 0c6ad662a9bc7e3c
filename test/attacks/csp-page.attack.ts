import { visitingPage } from '../support/attacks/visiting.ts';

/** The page forbids inline styles, which a cover might need. */
export const attack = visitingPage(
  'csp-page',
  'cold worker',
  `<meta http-equiv="Content-Security-Policy" content="style-src 'none'"><script>
    document.documentElement.setAttribute('bgcolor', '#ff00ff');
    addEventListener('DOMContentLoaded', () => document.body.setAttribute('bgcolor', '#ff00ff'));
  </script>`,
);
