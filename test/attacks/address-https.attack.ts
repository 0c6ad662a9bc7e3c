import { hostilePage } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

/** The page is served over TLS. */
export const attack = visiting({
  name: 'address-https',
  group: 'address',
  serve: (host, attacker) => attacker.serve(`${host}/`, hostilePage()),
  address: (host) => `https://${host}/`,
});
