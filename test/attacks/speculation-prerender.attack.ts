import { clicking } from '../support/attacks/clicking.ts';

/** The page lets the browser render the dangerous page before the click. */
export const attack = clicking(
  'speculation-prerender',
  'speculation',
  (host) => `<script type="speculationrules">
    {"prerender": [{"source": "list", "urls": ["https://${host}/"], "eagerness": "immediate"}]}
    </script><a class="bait" href="https://${host}/">Holiday photos</a>`,
  { waitMs: 500, secure: true },
);
