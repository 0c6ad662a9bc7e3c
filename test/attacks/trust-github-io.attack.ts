import { trusting } from '../support/attacks/trusting.ts';

export const attack = trusting('github.io');
