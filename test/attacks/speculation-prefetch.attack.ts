import { clicking } from '../support/attacks/clicking.ts';

/** The page lets the browser fetch the dangerous page before the click. */
export const attack = clicking(
  'speculation-prefetch',
  'speculation',
  (host) => `<script type="speculationrules">
    {"prefetch": [{"source": "list", "urls": ["https://${host}/"], "eagerness": "immediate"}]}
    </script><a class="bait" href="https://${host}/">Holiday photos</a>`,
  { waitMs: 500, secure: true },
);
