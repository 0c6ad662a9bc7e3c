import { fakeStop } from '../support/attacks/fake-stop.ts';

/** The extension's own page is made to offer a well-known site, as if it had been blocked. */
export const attack = fakeStop('fake-stop-brand', 'https://www.paypal.com/');
