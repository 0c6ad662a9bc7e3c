import { maxLabelLength } from './symbols.ts';
import { edgeFor, edgeTarget, edgeWeight, rootNode, type WordGraph } from './word-graph.ts';

/** How well a label reads as a chain of weighted words. */
export interface WordChain {
  /** Highest sum of weights of words that do not overlap. */
  weight: number;
  /** Of those words: covered letters over all characters, how many they are, and letters of the longest. */
  share: number;
  words: number;
  longest: number;
}

// Of the best chain within the first i characters.
const weights = new Float64Array(maxLabelLength + 2);
const covered = new Uint8Array(maxLabelLength + 2);
const used = new Uint8Array(maxLabelLength + 2);
const longestOf = new Uint8Array(maxLabelLength + 2);

/**
 * Finds the heaviest chain of words of `graph` in `label` by dynamic programming over its characters.
 * @param out filled in place, so that scoring allocates nothing
 */
export function findWordChain(label: string, graph: WordGraph, out: WordChain): void {
  const length = Math.min(label.length, maxLabelLength);
  weights.fill(0, 0, length + 1);
  covered[0] = 0;
  used[0] = 0;
  longestOf[0] = 0;
  for (let start = 0; start < length; start++) {
    if (start > 0 && (weights[start] as number) <= (weights[start - 1] as number)) copy(start - 1, start);
    let node = rootNode;
    for (let i = start; i < length && node !== 0; i++) {
      const letter = label.charCodeAt(i) - 97;
      if (letter < 0 || letter > 25) break;
      const edge = edgeFor(graph, node, letter);
      if (edge === 0) break;
      node = edgeTarget(edge);
      const weight = edgeWeight(edge);
      if (weight > 0 && (weights[start] as number) + weight > (weights[i + 1] as number)) {
        take(start, i + 1, weight);
      }
    }
  }
  if (length > 0 && (weights[length] as number) <= (weights[length - 1] as number)) copy(length - 1, length);
  out.weight = weights[length] as number;
  out.share = length === 0 ? 0 : (covered[length] as number) / length;
  out.words = used[length] as number;
  out.longest = longestOf[length] as number;
}

function take(from: number, to: number, weight: number): void {
  weights[to] = (weights[from] as number) + weight;
  covered[to] = (covered[from] as number) + to - from;
  used[to] = (used[from] as number) + 1;
  longestOf[to] = Math.max(longestOf[from] as number, to - from);
}

function copy(from: number, to: number): void {
  weights[to] = weights[from] as number;
  covered[to] = covered[from] as number;
  used[to] = used[from] as number;
  longestOf[to] = longestOf[from] as number;
}
