import { clicking } from '../support/attacks/clicking.ts';

/** The browser begins to fetch the dangerous page when the button goes down. */
export const attack = clicking(
  'speculation-pointerdown',
  'speculation',
  (host) => `<script type="speculationrules">
    {"prefetch": [{"source": "document", "where": {"href_matches": "https://${host}/*"}, "eagerness": "conservative"}]}
    </script><a class="bait" href="https://${host}/">Holiday photos</a>`,
  { secure: true },
);
