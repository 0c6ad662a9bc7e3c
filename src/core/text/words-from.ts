import { maxLabelLength } from './symbols.ts';
import { edgeFor, edgeTarget, edgeWeight, rootNode, type WordGraph } from './word-graph.ts';

/** The words of a graph that start at one position of a text, shortest first. */
export interface WordMatches {
  /** Index after the last letter of each word. */
  readonly ends: Uint16Array;
  readonly weights: Uint8Array;
}

/** Returns a buffer that holds the matches of any label. */
export function createWordMatches(): WordMatches {
  return { ends: new Uint16Array(maxLabelLength + 1), weights: new Uint8Array(maxLabelLength + 1) };
}

/**
 * Writes the words of `graph` that start at `start` and end before or at `end` to `out`, and returns how many there
 * are. Fills a buffer instead of calling back, because this is the innermost loop of scoring.
 */
export function findWordsFrom(graph: WordGraph, text: string, start: number, end: number, out: WordMatches): number {
  const { ends, weights } = out;
  let count = 0;
  let node = rootNode;
  for (let i = start; i < end && node !== 0; i++) {
    const letter = text.charCodeAt(i) - 97;
    if (letter < 0 || letter > 25) break;
    const edge = edgeFor(graph, node, letter);
    if (edge === 0) break;
    node = edgeTarget(edge);
    const weight = edgeWeight(edge);
    if (weight === 0) continue;
    ends[count] = i + 1;
    weights[count++] = weight;
  }
  return count;
}
