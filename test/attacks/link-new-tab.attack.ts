import { clicking } from '../support/attacks/clicking.ts';

/** The victim clicks a link that opens a tab of its own, without an opener. */
export const attack = clicking(
  'link-new-tab',
  'link',
  (host) => `<a class="bait" href="http://${host}/" target="_blank" rel="noopener">Holiday photos</a>`,
);
