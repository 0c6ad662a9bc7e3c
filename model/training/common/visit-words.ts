import { edgeFor, edgeTarget, edgeWeight, rootNode, type WordGraph } from '../../../src/core/text/word-graph.ts';

/**
 * Calls `visit` with every occurrence of a word of `graph` in `text`, including overlapping ones, from left to right.
 * @param minLength words that start closer than this to the end of the text are skipped
 */
export function visitWords(text: string, graph: WordGraph, minLength: number, visit: (word: string) => void): void {
  for (let start = 0; start + minLength <= text.length; start++) {
    let node = rootNode;
    for (let i = start; i < text.length && node !== 0; i++) {
      const letter = text.charCodeAt(i) - 97;
      if (letter < 0 || letter > 25) break;
      const edge = edgeFor(graph, node, letter);
      if (edge === 0) break;
      node = edgeTarget(edge);
      if (edgeWeight(edge) > 0) visit(text.slice(start, i + 1));
    }
  }
}
