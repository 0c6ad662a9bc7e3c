/**
 * A set of lower-case words (a-z) with weights, as a minimal acyclic automaton (DAWG) in one Uint32Array. It is exact,
 * is walked letter by letter without allocation, and takes about four bits per letter of the list after compression. It
 * is our own code because the array is stored in the model file and opens as a view on it, without building objects.
 *
 * Each entry is one edge. The edges that leave a node are consecutive, in alphabetical order:
 *
 * | bits | content |
 * |---|---|
 * | 0-4 | letter, 0 for a |
 * | 5 | set on the last edge of a node |
 * | 6-9 | weight of the word that ends with this edge, 0 if none does |
 * | 10-31 | index of the first edge of the target node, 0 if the target has no edges |
 *
 * Entry 0 means "no edge". Entries 1 to 26 are the edges of the root, one for each letter, so that the first step of a
 * walk needs no search. A root edge that leads nowhere has weight 0 and target 0.
 */
export type WordGraph = Uint32Array;

export const rootNode = 1;
export const letterCount = 26;
export const lastEdgeFlag = 32;
/** Highest weight of a word. */
export const maxWordWeight = 15;

/**
 * Returns the edge of `node` for `letter` (0..25), or 0 if there is none.
 * @param node index of the node's first edge, or 0 for a node without edges
 */
export function edgeFor(graph: WordGraph, node: number, letter: number): number {
  if (node === rootNode) return graph[rootNode + letter] as number;
  if (node === 0) return 0;
  for (let i = node; ; i++) {
    const edge = graph[i] as number;
    const found = edge & 31;
    if (found === letter) return edge;
    if (found > letter || (edge & lastEdgeFlag) !== 0) return 0;
  }
}

/** Returns the weight of the word that ends with `edge`, 1 to 15, or 0 if none does. */
export function edgeWeight(edge: number): number {
  return (edge >>> 6) & maxWordWeight;
}

export function edgeTarget(edge: number): number {
  return edge >>> 10;
}

/** Returns why a walk through `graph` could leave it, or null if every walk ends inside. */
export function findGraphProblem(graph: WordGraph): string | null {
  if (graph.length <= letterCount) return 'the graph has no root';
  for (let i = 0; i < graph.length; i++) {
    if (edgeTarget(graph[i] as number) >= graph.length) return 'an edge leads outside the graph';
  }
  const last = graph[graph.length - 1] as number;
  return (last & lastEdgeFlag) === 0 ? 'the last node does not end' : null;
}
