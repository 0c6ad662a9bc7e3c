/**
 * A set of lower-case a-z words as a minimal acyclic automaton (DAWG) in one Uint32Array: exact, walked letter by letter
 * without allocating, about four bits a letter of the list once compressed.
 *
 * One entry is one edge; the edges that leave a node stand side by side:
 * bits 0-4 letter (0 = a), bit 5 last edge of its node, bits 6-9 weight of the word that ends here (0: none does), bits
 * 10-31 index of the target node's first edge, 0 where the target has none. Entry 0 is no edge. Entries 1 to 26 are the root's
 * edges, one a letter, so that the first step of every walk needs no search; one that leads nowhere has weight and target 0.
 */
export type WordGraph = Uint32Array;

export const rootNode = 1;
const letters = 26;
const lastEdge = 32;
/** Highest weight that a word can carry. */
export const maxWordWeight = 15;

/**
 * Returns the edge of `node` for `letter` (0..25), or 0 where there is none.
 * @param node index of the node's first edge, 0 for a node without edges
 */
export function edgeFor(graph: WordGraph, node: number, letter: number): number {
  if (node === rootNode) return graph[rootNode + letter] as number;
  if (node === 0) return 0;
  for (let i = node; ; i++) {
    const edge = graph[i] as number;
    const found = edge & 31;
    if (found === letter) return edge;
    if (found > letter || (edge & lastEdge) !== 0) return 0;
  }
}

/** Weight of the word that ends with `edge`, 1 to 15, or 0 where none does. */
export function edgeWeight(edge: number): number {
  return (edge >>> 6) & maxWordWeight;
}

export function edgeTarget(edge: number): number {
  return edge >>> 10;
}

interface BuildNode {
  weight: number;
  readonly edges: [letter: number, target: BuildNode][];
  index: number;
}

/**
 * Builds the graph of weighted words (Daciuk et al. 2000, incremental construction from sorted input, here from any order).
 * Words that hold anything but a-z are left out.
 * @param words weight of each, rounded and held to 1 to 15
 */
export function buildWordGraph(words: ReadonlyMap<string, number>): WordGraph {
  const sorted = [...words.keys()].filter((word) => /^[a-z]+$/.test(word)).sort();
  const registry = new Map<string, BuildNode>();
  const ids = new Map<BuildNode, number>();
  const root: BuildNode = { weight: 0, edges: [], index: 0 };
  let path: BuildNode[] = [root];
  let previous = '';

  const freeze = (depth: number): void => {
    for (let i = path.length - 1; i > depth; i--) {
      const node = path[i] as BuildNode;
      const key = `${node.weight}|${node.edges.map(([letter, target]) => `${letter}:${ids.get(target)}`).join(',')}`;
      const twin = registry.get(key);
      if (twin === undefined) {
        registry.set(key, node);
        ids.set(node, ids.size + 1);
      } else {
        const edges = (path[i - 1] as BuildNode).edges;
        (edges[edges.length - 1] as [number, BuildNode])[1] = twin;
      }
    }
    path = path.slice(0, depth + 1);
  };

  for (const word of sorted) {
    let shared = 0;
    while (shared < previous.length && previous[shared] === word[shared]) shared++;
    freeze(shared);
    for (let i = shared; i < word.length; i++) {
      const ends = i === word.length - 1;
      const weight = ends ? Math.max(1, Math.min(maxWordWeight, Math.round(words.get(word) as number))) : 0;
      const node: BuildNode = { weight, edges: [], index: 0 };
      (path[i] as BuildNode).edges.push([word.charCodeAt(i) - 97, node]);
      path.push(node);
    }
    previous = word;
  }
  freeze(0);
  return layOut(root);
}

function layOut(root: BuildNode): WordGraph {
  const first = new Map(root.edges);
  const nowhere: BuildNode = { weight: 0, edges: [], index: 0 };
  const full: BuildNode = {
    weight: 0,
    edges: Array.from({ length: letters }, (_, letter) => [letter, first.get(letter) ?? nowhere]),
    index: 0,
  };
  const nodes: BuildNode[] = [];
  let next = rootNode;
  const place = (node: BuildNode): void => {
    if (node.index > 0 || node.edges.length === 0) return;
    node.index = next;
    next += node.edges.length;
    nodes.push(node);
  };
  place(full);
  for (let i = 0; i < nodes.length; i++) for (const [, target] of (nodes[i] as BuildNode).edges) place(target);
  const graph = new Uint32Array(next);
  for (const node of nodes) {
    node.edges.forEach(([letter, target], i) => {
      const last = i === node.edges.length - 1 ? lastEdge : 0;
      graph[node.index + i] = ((target.index << 10) | (target.weight << 6) | last | letter) >>> 0;
    });
  }
  return graph;
}

/** Every word with the same weight. */
export function unweighted(words: Iterable<string>): Map<string, number> {
  return new Map(Array.from(words, (word) => [word, 1]));
}
