import { maxLabelLength } from './symbols.ts';
import type { WordGraph } from './word-graph.ts';
import { createWordMatches, findWordsFrom } from './words-from.ts';

/** The choice of non-overlapping words that covers the most letters of a label. */
export interface WordCover {
  /** Covered letters over all characters, 0..1. */
  share: number;
  /** Number of words; the lowest number if several choices cover as much. */
  words: number;
}

/** Best cover of the first i characters, packed so that integers compare: covered letters * 64 + (63 - words). */
const best = new Int32Array(maxLabelLength + 2);
const matches = createWordMatches();

/**
 * Finds the best cover of `label` by dynamic programming over its characters.
 * @param minLength words of fewer letters do not count, because they cover almost anything
 * @param out overwritten, so that scoring allocates nothing
 */
export function findWordCover(label: string, words: WordGraph, minLength: number, out: WordCover): void {
  const length = Math.min(label.length, maxLabelLength);
  best.fill(-1, 0, length + 1);
  best[0] = 63;
  for (let start = 0; start < length; start++) {
    const here = best[start] as number;
    if (here > (best[start + 1] as number)) best[start + 1] = here;
    const count = findWordsFrom(words, label, start, length, matches);
    for (let i = 0; i < count; i++) {
      const end = matches.ends[i] as number;
      if (end - start < minLength) continue;
      const covered = here + (end - start) * 64 - 1;
      if (covered > (best[end] as number)) best[end] = covered;
    }
  }
  const result = best[length] as number;
  out.share = length === 0 ? 0 : (result >> 6) / length;
  out.words = 63 - (result & 63);
}
