import { edgeFor, edgeTarget, edgeWeight, rootNode, type WordGraph } from '../../../src/core/text/word-graph.ts';

/**
 * Calls `visit` with the occurrences of words of `graph` in `text`, overlapping ones too, from left to right.
 * @param shortest letters that must be left where a word starts
 */
export function visitWords(text: string, graph: WordGraph, shortest: number, visit: (word: string) => void): void {
  for (let start = 0; start + shortest <= text.length; start++) {
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
