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

/** A URL or a bare host in two parts. */
export interface SplitUrl {
  /** Host and port. */
  readonly host: string;
  /** Path and query, with the slash before it; empty for none and for `/`. */
  readonly path: string;
}

/** Splits a URL, with or without a scheme. User names, passwords and fragments are dropped. */
export function splitUrl(value: string): SplitUrl {
  const rest = value.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const end = rest.search(/[/?#\\]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const path =
    end < 0
      ? ''
      : rest
          .slice(end)
          .replace(/#.*$/, '')
          .replace(/^[?\\]/, '/$&');
  const host = rest === value ? authority : authority.slice(authority.lastIndexOf('@') + 1);
  return { host, path: path === '/' ? '' : path };
}
