import { maxLabelLength } from './symbols.ts';
import { maxWordWeight, type WordGraph } from './word-graph.ts';
import { createWordMatches, findWordsFrom } from './words-from.ts';

/** The cheapest reading of a label as a chain of common words and single characters. */
export interface Segmentation {
  /** Cost of the reading, bits. */
  bits: number;
  /** Cost per character, bits; 0 for the empty label. */
  mean: number;
  /** Characters inside words over all characters, 0..1. */
  share: number;
  /** Number of words. */
  words: number;
  /** Letters of the longest word. */
  longest: number;
}

/** Cost of a character outside words, bits: about log2(37), plus the surprise that no word fits. */
const strayCharacterCost = 10;

/**
 * Returns the cost of a word from its weight in the graph, bits: 6 for the most common words, one more per step, to
 * 20.
 */
export function wordCost(weight: number): number {
  return maxWordWeight + 6 - weight;
}

// Fields of the cheapest reading of the first i characters. Its last piece is a word or a single character.
const costs = new Int32Array(maxLabelLength + 2);
const lastStarts = new Uint8Array(maxLabelLength + 2);
const lastIsWord = new Uint8Array(maxLabelLength + 2);
const matches = createWordMatches();

/**
 * Segments `label` with a unigram model of words (a Viterbi search over its characters). A name of two words costs
 * little even if the pair is rare.
 * @param graph words; `wordCost` turns their weights into costs
 * @param onWord called with start and end of each word of the reading, from the last to the first
 * @param out overwritten, so that scoring allocates nothing
 */
export function segment(
  label: string,
  graph: WordGraph,
  out: Segmentation,
  onWord?: (start: number, end: number) => void,
): void {
  const length = Math.min(label.length, maxLabelLength);
  costs.fill(0x7fffffff, 0, length + 1);
  costs[0] = 0;
  for (let start = 0; start < length; start++) {
    const here = costs[start] as number;
    offer(start, start + 1, here + strayCharacterCost, 0);
    const count = findWordsFrom(graph, label, start, length, matches);
    for (let i = 0; i < count; i++) {
      offer(start, matches.ends[i] as number, here + wordCost(matches.weights[i] as number), 1);
    }
  }
  let covered = 0;
  let words = 0;
  let longest = 0;
  for (let end = length; end > 0; end = lastStarts[end] as number) {
    if (lastIsWord[end] === 0) continue;
    const start = lastStarts[end] as number;
    words++;
    covered += end - start;
    if (end - start > longest) longest = end - start;
    onWord?.(start, end);
  }
  out.bits = costs[length] as number;
  out.mean = length === 0 ? 0 : out.bits / length;
  out.share = length === 0 ? 0 : covered / length;
  out.words = words;
  out.longest = longest;
}

/** Keeps the reading that ends with the piece from `start` to `end` if it is the cheapest so far. */
function offer(start: number, end: number, cost: number, isWord: 0 | 1): void {
  if (cost >= (costs[end] as number)) return;
  costs[end] = cost;
  lastStarts[end] = start;
  lastIsWord[end] = isWord;
}
