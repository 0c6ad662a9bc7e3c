import { maxLabelLength } from './symbols.ts';
import type { WordGraph } from './word-graph.ts';
import { createWordMatches, findWordsFrom } from './words-from.ts';

/** The non-overlapping words in a label with the highest total weight. */
export interface WordChain {
  /** Sum of the weights. */
  weight: number;
  /** Covered letters over all characters, 0..1. */
  share: number;
  /** Number of words. */
  words: number;
  /** Letters of the longest word. */
  longest: number;
}

// Fields of the best chain within the first i characters.
const weights = new Float64Array(maxLabelLength + 2);
const covered = new Uint8Array(maxLabelLength + 2);
const wordCounts = new Uint8Array(maxLabelLength + 2);
const maxLengths = new Uint8Array(maxLabelLength + 2);
const matches = createWordMatches();

/**
 * Finds the heaviest chain of words of `graph` in `label` by dynamic programming over its characters.
 * @param out overwritten, so that scoring allocates nothing
 */
export function findWordChain(label: string, graph: WordGraph, out: WordChain): void {
  const length = Math.min(label.length, maxLabelLength);
  weights.fill(0, 0, length + 1);
  covered[0] = 0;
  wordCounts[0] = 0;
  maxLengths[0] = 0;
  for (let start = 0; start < length; start++) {
    if (start > 0 && (weights[start] as number) <= (weights[start - 1] as number)) copy(start - 1, start);
    const count = findWordsFrom(graph, label, start, length, matches);
    for (let i = 0; i < count; i++) {
      const end = matches.ends[i] as number;
      const weight = (weights[start] as number) + (matches.weights[i] as number);
      if (weight > (weights[end] as number)) append(start, end, weight);
    }
  }
  if (length > 0 && (weights[length] as number) <= (weights[length - 1] as number)) copy(length - 1, length);
  out.weight = weights[length] as number;
  out.share = length === 0 ? 0 : (covered[length] as number) / length;
  out.words = wordCounts[length] as number;
  out.longest = maxLengths[length] as number;
}

/** Extends the chain that ends at `start` by the word from there to `end`. */
function append(start: number, end: number, weight: number): void {
  weights[end] = weight;
  covered[end] = (covered[start] as number) + end - start;
  wordCounts[end] = (wordCounts[start] as number) + 1;
  maxLengths[end] = Math.max(maxLengths[start] as number, end - start);
}

function copy(from: number, to: number): void {
  weights[to] = weights[from] as number;
  covered[to] = covered[from] as number;
  wordCounts[to] = wordCounts[from] as number;
  maxLengths[to] = maxLengths[from] as number;
}
