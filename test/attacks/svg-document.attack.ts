import { answerWith } from '../support/attacks/raw-answer.ts';
import { spyScript } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

const page = `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%">
  ${spyScript.replace('<script>', '<script>//<![CDATA[\n').replace('</script>', '//]]></script>')}
  <rect width="100%" height="100%" fill="#ff00ff"/></svg>`;

/** The page is a picture with scripts, without a body. */
export const attack = visiting({
  name: 'svg-document',
  group: 'cold worker',
  serve: (host, attacker) => attacker.serve(`${host}/`, answerWith({ 'content-type': 'image/svg+xml' }, page)),
});
