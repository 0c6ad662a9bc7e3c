import { maxLabelLength } from './symbols.ts';
import { edgeFor, edgeTarget, edgeWeight, maxWordWeight, rootNode, type WordGraph } from './word-graph.ts';

/** The cheapest reading of a label as a chain of common words and single characters. */
export interface Segmentation {
  /** Cost of that reading, bits. */
  bits: number;
  /** Cost a character, bits; 0 for the empty label. */
  mean: number;
  /** Characters inside words over all characters. */
  share: number;
  /** How many words it has, and letters of the longest. */
  words: number;
  longest: number;
}

/** Cost of a character that stands in no word, bits: about log2 of 37 and the surprise that no word fits. */
const strayCharacter = 10;

/** Cost of a word by its weight in the graph, bits: 6 for the most common ones to 20; one bit a step. */
export function wordCost(weight: number): number {
  return maxWordWeight + 6 - weight;
}

// Of the cheapest reading of the first i characters.
const costs = new Int32Array(maxLabelLength + 2);
const cameFrom = new Uint8Array(maxLabelLength + 2);
const isWord = new Uint8Array(maxLabelLength + 2);

/**
 * Reads `label` with a unigram model of words (Viterbi's search over its characters), so that a name of two words costs
 * little however rare their meeting is.
 * @param graph words by weight: `wordCost` of it is what the word costs
 * @param onWord called with start and end of every word of the reading, from the last to the first
 * @param out filled in place, so that scoring allocates nothing
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
    offer(start, start + 1, here + strayCharacter, 0);
    let node = rootNode;
    for (let i = start; i < length && node !== 0; i++) {
      const letter = label.charCodeAt(i) - 97;
      if (letter < 0 || letter > 25) break;
      const edge = edgeFor(graph, node, letter);
      if (edge === 0) break;
      node = edgeTarget(edge);
      const weight = edgeWeight(edge);
      if (weight > 0) offer(start, i + 1, here + wordCost(weight), 1);
    }
  }
  let inside = 0;
  let words = 0;
  let longest = 0;
  for (let end = length; end > 0; end = cameFrom[end] as number) {
    if (isWord[end] === 0) continue;
    const start = cameFrom[end] as number;
    words++;
    inside += end - start;
    if (end - start > longest) longest = end - start;
    onWord?.(start, end);
  }
  out.bits = costs[length] as number;
  out.mean = length === 0 ? 0 : out.bits / length;
  out.share = length === 0 ? 0 : inside / length;
  out.words = words;
  out.longest = longest;
}

function offer(from: number, to: number, cost: number, word: 0 | 1): void {
  if (cost >= (costs[to] as number)) return;
  costs[to] = cost;
  cameFrom[to] = from;
  isWord[to] = word;
}
