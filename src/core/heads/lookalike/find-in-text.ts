import { betterCandidate, type Candidate, noSurroundings } from './candidate.ts';
import { findEdit } from './find-edit.ts';
import { slotOf } from './hash-index.ts';
import { type Form, minEditedLength, type ProtectedSites } from './protected-sites.ts';
import { writeSkeleton } from './skeleton.ts';
import { parseSurroundings } from './surroundings.ts';
import { dot, encodeSymbols, hyphen, maxTextLength } from './symbols.ts';
import { hashBetween, hashWithout, writePrefixHashes } from './text-hash.ts';
import { step, type Trie, trieRoot } from './trie.ts';

const symbols = new Uint8Array(maxTextLength + 1);
const folded = new Uint8Array(maxTextLength + 1);
const origin = new Uint8Array(maxTextLength + 2);
const prefixes = new Int32Array(maxTextLength + 1);

/** Matches per text that are examined; more do not change the result. */
const maxMatches = 12;
/** Shorter labels count only between hyphens or dots. */
const minGluedLength = 5;
/** Labels of this length count even inside other words. */
const minInWordLength = 8;
/** Shorter labels do not count beside a two-letter code: `amelica` is not `ameli` and Canada. */
const minBesideCodeLength = 7;
const minEditedTokenLength = 6;

/** Returns the strongest candidate in a label (or, without edits, in a subdomain). Allocates only if there is one. */
export function findInText(text: string, sites: ProtectedSites, withEdits: boolean): Candidate | null {
  const length = encodeSymbols(text, symbols);
  let best = findInTrie(sites.plain, symbols, length, text, sites, false);
  const size = writeSkeleton(symbols, length, folded, origin);
  best = betterCandidate(best, findInTrie(sites.folded, folded, size, text, sites, true));
  if (!withEdits) return best;
  writePrefixHashes(symbols, length, prefixes);
  best = betterCandidate(best, findEdited(0, length, text, sites));
  return betterCandidate(best, findEditsInTokens(length, text, sites));
}

/** Finds protected labels by walking the trie from every symbol. */
function findInTrie(
  trie: Trie,
  read: Uint8Array,
  length: number,
  text: string,
  sites: ProtectedSites,
  isFolded: boolean,
): Candidate | null {
  let best: Candidate | null = null;
  let found = 0;
  for (let start = 0; start < length; start++) {
    let node = step(trie, trieRoot, read[start] as number);
    for (let end = start + 1; node !== 0; end++) {
      const number = trie.ends[node] as number;
      if (number !== 0 && found < maxMatches) {
        found++;
        const form = sites.forms[number - 1] as Form;
        const from = isFolded ? (origin[start] as number) : start;
        const to = isFolded ? (origin[end] as number) : end;
        best = betterCandidate(best, toCandidate(form, text, from, to, isFolded));
      }
      if (end >= length) break;
      node = step(trie, node, read[end] as number);
    }
  }
  return best;
}

/** Returns a candidate for a label that `text` contains literally or as its skeleton, or null. */
function toCandidate(form: Form, text: string, start: number, end: number, isFolded: boolean): Candidate | null {
  const imitation = text.slice(start, end);
  if (isFolded && imitation === form.text) return null;
  const disguise = isFolded ? 'ascii' : null;
  const distance = isFolded ? 0.1 : 0;
  if (start === 0 && end === text.length) {
    const technique = isFolded ? 'homograph' : 'wrong-suffix';
    return { form, technique, distance, imitation, surroundings: noSurroundings, disguise };
  }
  const apart = isBorder(text, start - 1) && isBorder(text, end);
  const { length } = form.text;
  if (!apart && length < minGluedLength) return null;
  const sides = parseSurroundings(text.slice(0, start), text.slice(end));
  if (sides.glued && !apart && (length < minInWordLength || isFolded)) return null;
  if (!apart && length < minBesideCodeLength && sides.words.some((word) => word.length < 3)) return null;
  if (form.site.everyday && (sides.rest > 0 || sides.lures + sides.links === 0)) return null;
  const technique = isFolded
    ? 'homograph'
    : sides.links > 0 && sides.lures + sides.fillers === 0
      ? 'missing-dot'
      : 'combosquat';
  return { form, technique, distance, imitation, surroundings: sides, disguise };
}

function isBorder(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return true;
  const code = text.charCodeAt(index);
  return code === 45 || code === 46;
}

/** Searches the tokens between hyphens, and what follows `www` or `http`, for edits. */
function findEditsInTokens(length: number, text: string, sites: ProtectedSites): Candidate | null {
  let best: Candidate | null = null;
  let start = 0;
  for (let end = 0; end <= length; end++) {
    const symbol = end < length ? (symbols[end] as number) : hyphen;
    if (symbol !== hyphen && symbol !== dot) continue;
    if (end - start < length) best = betterCandidate(best, findEdited(start, end, text, sites));
    start = end + 1;
  }
  if (text.startsWith('www')) best = betterCandidate(best, findEdited(3, length, text, sites));
  else if (text.startsWith('http'))
    best = betterCandidate(best, findEdited(text.charCodeAt(4) === 115 ? 5 : 4, length, text, sites));
  return best;
}

/** Looks up a part of the text, whole and without each of its symbols, among the labels that are one edit away. */
function findEdited(start: number, end: number, text: string, sites: ProtectedSites): Candidate | null {
  const length = end - start;
  if (length < minEditedLength - 1 || length > sites.maxLength + 1) return null;
  const { hashes, values, shift } = sites.edits;
  const mask = values.length - 1;
  let best: Candidate | null = null;
  for (let skip = -1; skip < length; skip++) {
    const hash = skip < 0 ? hashBetween(prefixes, start, end) : hashWithout(prefixes, start, end, start + skip);
    for (let slot = slotOf(hash, shift); values[slot] !== 0; slot = (slot + 1) & mask) {
      if (hashes[slot] !== hash) continue;
      best = betterCandidate(
        best,
        toEditCandidate(sites.forms[(values[slot] as number) - 1] as Form, text, start, end),
      );
    }
  }
  return best;
}

function toEditCandidate(form: Form, text: string, start: number, end: number): Candidate | null {
  const imitation = text.slice(start, end);
  const edit = findEdit(imitation, form.text);
  if (edit === null) return null;
  const { technique, distance } = edit;
  const disguise = technique === 'homograph' ? 'ascii' : null;
  if (start === 0 && end === text.length)
    return { form, technique, distance, imitation, surroundings: noSurroundings, disguise };
  if (form.text.length < minEditedTokenLength) return null;
  const sides = parseSurroundings(text.slice(0, start), text.slice(end));
  if (sides.rest > 0 || (form.site.everyday && sides.lures + sides.links === 0)) return null;
  return { form, technique, distance, imitation, surroundings: sides, disguise };
}
