import { hostilePage } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

/** The address has backslashes, a tab and too many slashes, which browsers correct. */
export const attack = visiting({
  name: 'address-slashes',
  group: 'address',
  serve: (host, attacker) => attacker.serve(`${host}/`, hostilePage()),
  address: (host) => `http:\\/${host.slice(0, 4)}\t${host.slice(4)}/`,
});
