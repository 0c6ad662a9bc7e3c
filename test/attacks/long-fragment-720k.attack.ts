import { longFragment } from '../support/attacks/long-fragment.ts';

export const attack = longFragment('long-fragment-720k', 720_000);
