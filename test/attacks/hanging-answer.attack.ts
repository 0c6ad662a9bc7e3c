import { html } from '../support/attacks/raw-answer.ts';
import { hostilePage } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

/** The answer never ends, so that the page never finishes to load. */
export const attack = visiting({
  name: 'hanging-answer',
  group: 'navigation',
  serve: (host, attacker) =>
    attacker.serve(`${host}/`, (_request, response) => void response.writeHead(200, html).write(hostilePage())),
});
