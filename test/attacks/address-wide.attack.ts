import { hostilePage } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

const widen = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);

/** The host is in full-width letters and ideographic dots, which browsers turn into ordinary ones. */
export const attack = visiting({
  name: 'address-wide',
  group: 'address',
  serve: (host, attacker) => attacker.serve(`${host}/`, hostilePage()),
  address: (host) => `http://${host.replace(/[a-z]/g, widen).replace('.', '。')}/`,
});
