import { maxLabelLength } from './symbols.ts';
import { edgeFor, edgeTarget, edgeWeight, rootNode, type WordGraph } from './word-graph.ts';

/** How well the words of a graph explain a label. */
export interface WordCover {
  /** Of the non-overlapping words of `shortest` letters or more that cover most: covered letters over all characters. */
  share: number;
  /** Of those: how many there are; of several such choices the fewest. */
  words: number;
}

/** Best cover of the first i characters, packed for an integer comparison: covered letters * 64 + (63 - words used). */
const best = new Int32Array(maxLabelLength + 2);

/**
 * Reads `label` against `words` by dynamic programming over its characters.
 * @param shortest words of fewer letters cover almost anything, so they do not count towards the cover
 * @param out filled in place, so that scoring allocates nothing
 */
export function findWordCover(label: string, words: WordGraph, shortest: number, out: WordCover): void {
  const length = Math.min(label.length, maxLabelLength);
  best.fill(-1, 0, length + 1);
  best[0] = 63;
  for (let start = 0; start < length; start++) {
    const here = best[start] as number;
    if (here > (best[start + 1] as number)) best[start + 1] = here;
    let node = rootNode;
    for (let i = start; i < length && node !== 0; i++) {
      const letter = label.charCodeAt(i) - 97;
      if (letter < 0 || letter > 25) break;
      const edge = edgeFor(words, node, letter);
      if (edge === 0) break;
      node = edgeTarget(edge);
      const size = i - start + 1;
      if (size < shortest || edgeWeight(edge) === 0) continue;
      const covered = here + size * 64 - 1;
      if (covered > (best[i + 1] as number)) best[i + 1] = covered;
    }
  }
  const result = best[length] as number;
  out.share = length === 0 ? 0 : (result >> 6) / length;
  out.words = 63 - (result & 63);
}
