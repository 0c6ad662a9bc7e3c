import { edgeEndsWord, edgeFor, edgeTarget, rootNode, type WordGraph } from '../lexicon/word-graph.ts';
import { at } from './catalogue.ts';
import { maxLabel } from './symbols.ts';

/** Words of fewer letters cover almost anything, so they do not count towards the cover. */
const shortestWord = 3;

/** Best cover of the first i characters, packed for an integer comparison: covered letters * 64 + (63 - words used). */
const best = new Int32Array(maxLabel + 2);

/**
 * Writes how well dictionary words explain `label`: the number of all word substrings (the first seed's feature), and of
 * the non-overlapping words that cover most letters with the fewest words their share, number and longest one.
 */
export function writeWords(label: string, words: WordGraph, out: Float32Array): void {
  const length = Math.min(label.length, maxLabel);
  let found = 0;
  let longest = 0;
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
      if (size < 2 || !edgeEndsWord(edge)) continue;
      found++;
      if (size < shortestWord) continue;
      if (size > longest) longest = size;
      const covered = here + size * 64 - 1;
      if (covered > (best[i + 1] as number)) best[i + 1] = covered;
    }
  }
  const result = best[length] as number;
  out[at.numWords] = found;
  out[at.wordCover] = length === 0 ? 0 : (result >> 6) / length;
  out[at.coverWords] = 63 - (result & 63);
  out[at.longestWord] = longest;
}
