import { hostilePage } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

/** The host is as long as a name can be, with harmless labels in front. */
export const attack = visiting({
  name: 'address-long',
  group: 'address',
  serve: (host, attacker) => attacker.serve(`${'account.'.repeat(29)}${host}/`, hostilePage()),
  address: (host) => `http://${'account.'.repeat(29)}${host}/`,
});
