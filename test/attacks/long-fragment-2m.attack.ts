import { longFragment } from '../support/attacks/long-fragment.ts';

/** Nearly as long as an address can be: Chromium's limit is 2,097,152 characters. */
export const attack = longFragment('long-fragment-2m', 2_000_000);
