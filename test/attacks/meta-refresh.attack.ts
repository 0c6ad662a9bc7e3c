import { visitingPage } from '../support/attacks/visiting.ts';

/** The page loads itself again without a script, as soon as it has loaded. */
export const attack = visitingPage('meta-refresh', 'navigation', `<meta http-equiv="refresh" content="0">`);
