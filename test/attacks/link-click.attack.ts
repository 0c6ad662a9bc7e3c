import { clicking } from '../support/attacks/clicking.ts';

/** The victim clicks a link. */
export const attack = clicking(
  'link-click',
  'link',
  (host) => `<a class="bait" href="http://${host}/">Holiday photos</a>`,
);
