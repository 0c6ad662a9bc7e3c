import type { SkipReason } from './skip-reason.ts';

const token = /\s*(?:'((?:[^'\\]|\\.)*)'|([[\]()=,])|([A-Za-z0-9_:.-]+))/y;
const hostPaths = new Set(['domain-name:value', 'ipv4-addr:value', 'ipv6-addr:value', 'url:value', 'hostname:value']);

/** A token: a quoted text, or a mark or word in capitals as written. */
interface Token {
  readonly quoted: boolean;
  readonly text: string;
}

/**
 * Returns the values of a STIX pattern in the comparison subset: `[path = 'value']` and `[path IN ('a', 'b')]`, joined
 * by `OR` inside or between the brackets. `AND`, negations, wildcards and time qualifiers need more than a list of
 * names, so the whole pattern is left out. Comparisons of other objects (files, certificates) are left out alone.
 */
export function parseStixPattern(pattern: string): readonly string[] | SkipReason {
  const tokens = tokenize(pattern);
  if (tokens === null) return 'pattern outside the comparison subset';
  const values: string[] = [];
  let comparisons = 0;
  for (let i = 0; i < tokens.length; ) {
    if (isMark(tokens[i], '[', ']', '(', ')', 'OR')) {
      i++;
      continue;
    }
    const found = readComparison(tokens, i);
    if (found === null) return 'pattern outside the comparison subset';
    comparisons++;
    if (hostPaths.has(found.path)) values.push(...found.values);
    i = found.next;
  }
  if (comparisons === 0) return 'pattern outside the comparison subset';
  return values.length === 0 ? 'kind of value that is not a host' : values;
}

function tokenize(pattern: string): Token[] | null {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  const end = pattern.trimEnd().length;
  while (token.lastIndex < end) {
    const match = token.exec(pattern);
    if (match === null) return null;
    const [, quoted, mark, word] = match;
    if (quoted !== undefined) tokens.push({ quoted: true, text: quoted.replace(/\\(.)/g, '$1') });
    else tokens.push({ quoted: false, text: mark ?? word ?? '' });
  }
  return tokens;
}

function isMark(token: Token | undefined, ...marks: string[]): boolean {
  return token !== undefined && !token.quoted && marks.includes(token.text);
}

/** Reads `path = 'value'` or `path IN ('a', 'b')` at an index. */
function readComparison(tokens: readonly Token[], start: number) {
  const [path, operator, first] = tokens.slice(start, start + 3);
  if (path === undefined || path.quoted || first === undefined) return null;
  if (isMark(operator, '=')) {
    return first.quoted ? { path: path.text, values: [first.text], next: start + 3 } : null;
  }
  if (!isMark(operator, 'IN') || !isMark(first, '(')) return null;
  const values: string[] = [];
  for (let i = start + 3; i < tokens.length; i++) {
    const item = tokens[i] as Token;
    if (isMark(item, ')')) return { path: path.text, values, next: i + 1 };
    if (item.quoted) values.push(item.text);
    else if (item.text !== ',') return null;
  }
  return null;
}
