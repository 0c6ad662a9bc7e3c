import { visitingPage } from '../support/attacks/visiting.ts';

/** A fake login that does nothing but exist and wait for keys in a field with the focus. */
export const attack = visitingPage('plain-visit', 'cold worker', '');
