import { hostilePage } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

/** The address begins with the name of a well-known site, as a user name. */
export const attack = visiting({
  name: 'address-credentials',
  group: 'address',
  serve: (host, attacker) => attacker.serve(`${host}/`, hostilePage()),
  address: (host) => `http://www.paypal.com:login@${host}/`,
});
