import { betterCandidate, type Candidate, noSurroundings } from './candidate.ts';
import { findTwoEdits } from './count-edits.ts';
import { slotOf } from './hash-index.ts';
import { pieceCount, pieceKey, pieceStart } from './pieces.ts';
import type { Form, ProtectedSites } from './protected-sites.ts';
import type { SearchedText } from './searched-text.ts';
import { maskOf } from './symbols.ts';

const maxEdits = 2;

/** Finds the labels that are two edits away from the whole text. @param minLength shorter labels are left out */
export function findTwiceEdited(
  { text, symbols, length, prefixes }: SearchedText,
  minLength: number,
  sites: ProtectedSites,
): Candidate | null {
  let best: Candidate | null = null;
  const { hashes, values, shift } = sites.pieces;
  const mask = values.length - 1;
  const letters = maskOf(symbols, length);
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
          const form = sites.forms[(values[slot] as number) - 1] as Form;
          if (isNear(letters, form.mask)) best = betterCandidate(best, toCandidate(form, text));
        }
      }
    }
  }
  return best;
}

/** True if each text has at most two letters that the other lacks. Most pairs with an equal piece have more. */
function isNear(a: number, b: number): boolean {
  return isSmall(a & ~b) && isSmall(b & ~a);
}

/** True if at most two bits are set. */
function isSmall(bits: number): boolean {
  const less = bits & (bits - 1);
  return (less & (less - 1)) === 0;
}

function toCandidate(form: Form, text: string): Candidate | null {
  if (form.site.everyday) return null;
  const distance = findTwoEdits(text, form.text);
  if (distance === null) return null;
  return { form, technique: 'two-edits', distance, imitation: text, surroundings: noSurroundings, disguise: null };
}
