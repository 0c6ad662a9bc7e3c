import { type Candidate, noSurroundings } from './candidate.ts';
import { slotOf } from './hash-index.ts';
import { type Form, hashLoosely, type ProtectedSites } from './protected-sites.ts';
import type { SearchedText } from './searched-text.ts';

const similarDistance = 0.6;

/** Finds the label whose letters are all similar to those of the text. Overwrites the skeleton. */
export function findSimilar({ text, symbols, length }: SearchedText, sites: ProtectedSites): Candidate | null {
  if (length < 6 || length > sites.maxLength + 2) return null;
  const hash = hashLoosely(symbols, length);
  const { hashes, values, shift } = sites.loose;
  const mask = values.length - 1;
  for (let slot = slotOf(hash, shift); values[slot] !== 0; slot = (slot + 1) & mask) {
    if (hashes[slot] !== hash) continue;
    const form = sites.forms[(values[slot] as number) - 1] as Form;
    if (form.text === text) return null;
    const surroundings = noSurroundings;
    return {
      form,
      technique: 'homograph',
      distance: similarDistance,
      imitation: text,
      surroundings,
      disguise: 'ascii',
    };
  }
  return null;
}
