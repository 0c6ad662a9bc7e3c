import { hostilePage } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

/** The scheme and the host are in capital letters. */
export const attack = visiting({
  name: 'address-upper',
  group: 'address',
  serve: (host, attacker) => attacker.serve(`${host}/`, hostilePage()),
  address: (host) => `HTTP://${host.toUpperCase()}/`,
});
