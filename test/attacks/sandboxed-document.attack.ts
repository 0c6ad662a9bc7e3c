import { answerWith, html } from '../support/attacks/raw-answer.ts';
import { hostilePage } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

/** The page gives itself an opaque origin. */
export const attack = visiting({
  name: 'sandboxed-document',
  group: 'origin',
  serve: (host, attacker) =>
    attacker.serve(
      `${host}/`,
      answerWith({ ...html, 'content-security-policy': 'sandbox allow-scripts allow-forms' }, hostilePage()),
    ),
});
