import { betterCandidate, type Candidate, noSurroundings } from './candidate.ts';
import { findTwoEdits } from './count-edits.ts';
import { slotOf } from './hash-index.ts';
import { pieceCount, pieceKey, pieceStart } from './pieces.ts';
import type { Form, ProtectedSites } from './protected-sites.ts';
import type { SearchedText } from './searched-text.ts';

const maxEdits = 2;

/** Finds the labels that are two edits away from the whole text. @param minLength shorter labels are left out */
export function findTwiceEdited(
  { text, length, prefixes }: SearchedText,
  minLength: number,
  sites: ProtectedSites,
): Candidate | null {
  let best: Candidate | null = null;
  const { hashes, values, shift } = sites.pieces;
  const mask = values.length - 1;
  for (let size = Math.max(minLength, length - maxEdits); size <= length + maxEdits; size++) {
    for (let piece = 0; piece < pieceCount; piece++) {
      const own = pieceStart(size, piece);
      const width = pieceStart(size, piece + 1) - own;
      // With one edit on each side, the middle piece moves by one; the last piece stays at the end.
      const slack = piece === 1 ? 1 : 0;
      const start = piece === pieceCount - 1 ? length - width : own;
      for (let from = Math.max(0, start - slack); from <= Math.min(start + slack, length - width); from++) {
        const key = pieceKey(prefixes, from, size, piece);
        for (let slot = slotOf(key, shift); values[slot] !== 0; slot = (slot + 1) & mask) {
          if (hashes[slot] !== key) continue;
          best = betterCandidate(best, toCandidate(sites.forms[(values[slot] as number) - 1] as Form, text));
        }
      }
    }
  }
  return best;
}

function toCandidate(form: Form, text: string): Candidate | null {
  if (form.site.everyday) return null;
  const distance = findTwoEdits(text, form.text);
  if (distance === null) return null;
  return { form, technique: 'two-edits', distance, imitation: text, surroundings: noSurroundings, disguise: null };
}
