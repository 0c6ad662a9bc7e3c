import { betterCandidate, type Candidate, noSurroundings } from './candidate.ts';
import type { Form, ProtectedSites } from './protected-sites.ts';
import type { SearchedText } from './searched-text.ts';
import { parseSurroundings, type Surroundings } from './surroundings.ts';
import { mayStart, step, type Trie, trieRoot } from './trie.ts';
import type { Technique } from './types.ts';

/** Matches per text that are examined; more do not change the result. */
const maxMatches = 12;
/** Shorter labels count only between hyphens or dots. */
const minGluedLength = 5;
/** Skeletons of this length count even inside other words. */
const minLookInWordLength = 8;
/** Beside a two-letter code, shorter labels may be a part of a word: `amelica` is not `ameli` and Canada. */
const minBesideCodeLength = 7;

/**
 * Finds protected labels by walking the trie from every symbol.
 * @param origin where each symbol of a skeleton starts in the text; null for the text itself
 */
export function findLiteral(
  trie: Trie,
  { text, symbols, length }: SearchedText,
  origin: Uint8Array | null,
  sites: ProtectedSites,
): Candidate | null {
  let best: Candidate | null = null;
  let found = 0;
  for (let start = 0; start < length; start++) {
    if (!mayStart(trie, symbols, start, length)) continue;
    let node = step(trie, trieRoot, symbols[start] as number);
    for (let end = start + 1; node !== 0; end++) {
      const number = trie.ends[node] as number;
      if (number !== 0 && found < maxMatches) {
        found++;
        const form = sites.forms[number - 1] as Form;
        const from = origin === null ? start : (origin[start] as number);
        const to = origin === null ? end : (origin[end] as number);
        best = betterCandidate(best, toCandidate(form, text, from, to, origin !== null));
      }
      if (end >= length) break;
      node = step(trie, node, symbols[end] as number);
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
  if (!apart && form.text.length < minGluedLength) return null;
  const surroundings = parseSurroundings(text.slice(0, start), text.slice(end));
  const technique = techniqueBeside(form, surroundings, apart, isFolded);
  return technique === null ? null : { form, technique, distance, imitation, surroundings, disguise };
}

/** Returns how a label beside other text imitates, or null if chance explains it. */
function techniqueBeside(form: Form, sides: Surroundings, apart: boolean, isFolded: boolean): Technique | null {
  const { length } = form.text;
  const isBesideCode = length < minBesideCodeLength && sides.codes > 0;
  const isInside = !apart && (sides.glued || isBesideCode);
  if (form.site.everyday && (isInside || (!apart && sides.rest > 0) || sides.lures + sides.links === 0)) return null;
  if (isFolded) return isInside && length < minLookInWordLength ? null : 'homograph';
  if (isInside) return 'embedded';
  return sides.links > 0 && sides.lures + sides.fillers === 0 ? 'missing-dot' : 'combosquat';
}

function isBorder(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return true;
  const code = text.charCodeAt(index);
  return code === 45 || code === 46;
}
