import { hostilePage } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

/** The host ends with a dot. */
export const attack = visiting({
  name: 'address-dot',
  group: 'address',
  serve: (host, attacker) => attacker.serve(`${host}./`, hostilePage()),
  address: (host) => `http://${host}./`,
});
