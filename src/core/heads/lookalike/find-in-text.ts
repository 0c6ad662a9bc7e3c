import { betterCandidate, type Candidate } from './candidate.ts';
import { findEdited } from './find-edited.ts';
import { findLiteral } from './find-literal.ts';
import { findSimilar } from './find-similar.ts';
import { findTwiceEdited } from './find-twice-edited.ts';
import { minPiecedLength, minTwiceEditedLength } from './pieces.ts';
import type { ProtectedSites } from './protected-sites.ts';
import type { SearchedText } from './searched-text.ts';
import { writeSkeleton } from './skeleton.ts';
import { dot, encodeSymbols, hyphen, maxTextLength } from './symbols.ts';
import { writePrefixHashes } from './text-hash.ts';

const symbols = new Uint8Array(maxTextLength + 1);
const folded = new Uint8Array(maxTextLength + 1);
const origin = new Uint8Array(maxTextLength + 2);
const prefixes = new Int32Array(maxTextLength + 1);
const foldedPrefixes = new Int32Array(maxTextLength + 1);
const searched: SearchedText = { text: '', symbols, length: 0, prefixes };
const look: SearchedText = { text: '', symbols: folded, length: 0, prefixes: foldedPrefixes };

/** Which edits a search looks for. `all` also finds two edits in short labels. */
export type EditSearch = 'none' | 'usual' | 'all';

/** Returns the strongest candidate in a label or in a subdomain. Allocates only if there is one. */
export function findInText(text: string, sites: ProtectedSites, edits: EditSearch): Candidate | null {
  const length = encodeSymbols(text, symbols);
  searched.text = text;
  searched.length = length;
  look.text = text;
  look.length = writeSkeleton(symbols, length, folded, origin);
  let best = findLiteral(sites.plain, searched, null, sites);
  best = betterCandidate(best, findLiteral(sites.folded, look, origin, sites));
  if (edits === 'none') return best;
  writePrefixHashes(symbols, length, prefixes);
  writePrefixHashes(folded, look.length, foldedPrefixes);
  best = betterCandidate(best, findEdited(searched, 0, length, null, sites));
  best = betterCandidate(best, findEditsInTokens(length, sites));
  best = betterCandidate(best, findEdited(look, 0, look.length, origin, sites));
  if (best !== null && best.technique !== 'embedded') return best;
  best = betterCandidate(best, findSimilar(look, sites));
  const minLength = edits === 'all' ? minPiecedLength : minTwiceEditedLength;
  return betterCandidate(best, findTwiceEdited(searched, minLength, sites));
}

/** Searches the tokens between hyphens, and what follows `www` or `http`, for edits. */
function findEditsInTokens(length: number, sites: ProtectedSites): Candidate | null {
  const { text } = searched;
  let best: Candidate | null = null;
  let start = 0;
  for (let end = 0; end <= length; end++) {
    const symbol = end < length ? (symbols[end] as number) : hyphen;
    if (symbol !== hyphen && symbol !== dot) continue;
    if (end - start < length) best = betterCandidate(best, findEdited(searched, start, end, null, sites));
    start = end + 1;
  }
  if (text.startsWith('www')) best = betterCandidate(best, findEdited(searched, 3, length, null, sites));
  else if (text.startsWith('http')) {
    const from = text.charCodeAt(4) === 115 ? 5 : 4;
    best = betterCandidate(best, findEdited(searched, from, length, null, sites));
  }
  return best;
}
