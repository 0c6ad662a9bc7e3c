/** What analysts change in an indicator so that no one opens it by mistake. */
const disguises: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/^h(?:xx|XX|tt|\*\*)p(s?)(?=\[?:)/i, 'http$1'],
  [/\[(?:\.|dot)\]|\((?:\.|dot)\)|\{(?:\.|dot)\}/gi, '.'],
  [/\[:\/\/\]/g, '://'],
  [/\[:\]/g, ':'],
  [/\[\/\]/g, '/'],
];

/** Undoes the usual disguises: `hxxps[:]//bad[.]example[.]com/x` becomes `https://bad.example.com/x`. */
export function refang(value: string): string {
  if (!/[[({]|^h..p/i.test(value)) return value;
  return disguises.reduce((text, [pattern, plain]) => text.replace(pattern, plain), value);
}

/**
 * Returns the host and port of a URL. Other text stays as it is, without a leading wildcard (`*.` or `.`): a listed
 * name covers everything below it anyway.
 */
export function hostPart(value: string): string {
  const [, rest] = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/i.exec(value) ?? [];
  if (rest === undefined) return value.replace(/^(?:\*\.|\.)(?=.)/, '');
  const authority = rest.replace(/[/?#\\].*$/, '');
  return authority.slice(authority.lastIndexOf('@') + 1);
}
