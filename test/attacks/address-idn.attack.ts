import { domainToASCII } from 'node:url';
import { hostilePage } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

/** The host begins with the name of a well-known site in Cyrillic letters. */
export const attack = visiting({
  name: 'address-idn',
  group: 'address',
  serve: (host, attacker) => attacker.serve(`${domainToASCII(`раураӏ.${host}`)}/`, hostilePage()),
  address: (host) => `http://раураӏ.${host}/`,
});
