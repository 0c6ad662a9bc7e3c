import { hostilePage } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

/** The browser is asked for the source, from which the page can be opened. */
export const attack = visiting({
  name: 'address-view-source',
  group: 'address',
  serve: (host, attacker) => attacker.serve(`${host}/`, hostilePage()),
  address: (host) => `view-source:http://${host}/`,
});
