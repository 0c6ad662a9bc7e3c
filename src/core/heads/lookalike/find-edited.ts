import { betterCandidate, type Candidate, noSurroundings } from './candidate.ts';
import { findEdit } from './find-edit.ts';
import { slotOf } from './hash-index.ts';
import { type Form, minEditedLength, minEditedLookLength, type ProtectedSites } from './protected-sites.ts';
import type { SearchedText } from './searched-text.ts';
import { parseSurroundings } from './surroundings.ts';
import { decodeSymbols } from './symbols.ts';
import { hashBetween, hashWithout } from './text-hash.ts';

const minEditedTokenLength = 6;
/** What letters that look alike add to the distance of an edit. */
const lookDistance = 0.1;

/**
 * Looks up a part of the text, whole and without each of its symbols, among the labels that are one edit away.
 * @param origin where each symbol of a skeleton starts in the text; null for the text itself
 */
export function findEdited(
  searched: SearchedText,
  start: number,
  end: number,
  origin: Uint8Array | null,
  sites: ProtectedSites,
): Candidate | null {
  const length = end - start;
  const minLength = origin === null ? minEditedLength : minEditedLookLength;
  if (length < minLength - 1 || length > sites.maxLength + 1) return null;
  const { prefixes } = searched;
  const { hashes, values, shift } = origin === null ? sites.edits : sites.lookEdits;
  const mask = values.length - 1;
  let best: Candidate | null = null;
  for (let skip = -1; skip < length; skip++) {
    const hash = skip < 0 ? hashBetween(prefixes, start, end) : hashWithout(prefixes, start, end, start + skip);
    for (let slot = slotOf(hash, shift); values[slot] !== 0; slot = (slot + 1) & mask) {
      if (hashes[slot] !== hash) continue;
      const form = sites.forms[(values[slot] as number) - 1] as Form;
      best = betterCandidate(
        best,
        origin === null ? toCandidate(form, searched.text, start, end) : toLookCandidate(form, searched),
      );
    }
  }
  return best;
}

function toCandidate(form: Form, text: string, start: number, end: number): Candidate | null {
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

/** Returns a candidate for a text whose skeleton is one edit away from the skeleton of a label. */
function toLookCandidate(form: Form, { text, symbols, length }: SearchedText): Candidate | null {
  const edit = findEdit(decodeSymbols(symbols, length), form.look);
  if (edit === null) return null;
  return {
    form,
    technique: edit.technique,
    distance: edit.distance + lookDistance,
    imitation: text,
    surroundings: noSurroundings,
    disguise: edit.technique === 'homograph' ? 'ascii' : null,
  };
}
