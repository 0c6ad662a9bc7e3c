import { answerWith } from '../support/attacks/raw-answer.ts';
import { spyScript } from '../support/attacks/spy.ts';
import { visiting } from '../support/attacks/visiting.ts';

const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head>
  ${spyScript.replace('<script>', '<script>//<![CDATA[\n').replace('</script>', '//]]></script>')}
  <title>Log in</title></head><body style="background:#ff00ff"><input autofocus="autofocus"/></body></html>`;

/** The page is an XML document, in which document.open() does not exist. */
export const attack = visiting({
  name: 'xhtml-document',
  group: 'cold worker',
  serve: (host, attacker) => attacker.serve(`${host}/`, answerWith({ 'content-type': 'application/xhtml+xml' }, page)),
});
