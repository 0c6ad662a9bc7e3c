import { lastEdgeFlag, letterCount, maxWordWeight, rootNode, type WordGraph } from './word-graph.ts';

interface BuildNode {
  weight: number;
  readonly edges: [letter: number, target: BuildNode][];
  index: number;
}

/**
 * Builds the graph of weighted words: incremental construction from sorted input, Daciuk et al. 2000. Words with
 * characters other than a-z are left out.
 * @param words weight of each word, rounded and clamped to 1..15
 */
export function buildWordGraph(words: ReadonlyMap<string, number>): WordGraph {
  const sorted = [...words.keys()].filter((word) => /^[a-z]+$/.test(word)).sort();
  const registry = new Map<string, BuildNode>();
  const ids = new Map<BuildNode, number>();
  const root: BuildNode = { weight: 0, edges: [], index: 0 };
  let path: BuildNode[] = [root];
  let previous = '';

  /** Replaces the nodes of the path below `depth` by registered nodes that accept the same endings. */
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
      const endsHere = i === word.length - 1;
      const weight = endsHere ? Math.max(1, Math.min(maxWordWeight, Math.round(words.get(word) as number))) : 0;
      const node: BuildNode = { weight, edges: [], index: 0 };
      (path[i] as BuildNode).edges.push([word.charCodeAt(i) - 97, node]);
      path.push(node);
    }
    previous = word;
  }
  freeze(0);
  return layOut(root);
}

/** Numbers the nodes in breadth-first order and writes their edges. */
function layOut(root: BuildNode): WordGraph {
  const byLetter = new Map(root.edges);
  const nowhere: BuildNode = { weight: 0, edges: [], index: 0 };
  const fullRoot: BuildNode = {
    weight: 0,
    edges: Array.from({ length: letterCount }, (_, letter) => [letter, byLetter.get(letter) ?? nowhere]),
    index: 0,
  };
  const nodes: BuildNode[] = [];
  let next = rootNode;
  const assignIndex = (node: BuildNode): void => {
    if (node.index > 0 || node.edges.length === 0) return;
    node.index = next;
    next += node.edges.length;
    nodes.push(node);
  };
  assignIndex(fullRoot);
  // The list grows while it is walked.
  for (const { edges } of nodes) for (const [, target] of edges) assignIndex(target);
  const graph = new Uint32Array(next);
  for (const node of nodes) {
    node.edges.forEach(([letter, target], i) => {
      const flag = i === node.edges.length - 1 ? lastEdgeFlag : 0;
      graph[node.index + i] = ((target.index << 10) | (target.weight << 6) | flag | letter) >>> 0;
    });
  }
  return graph;
}

/** Gives every word the weight 1. */
export function unweighted(words: Iterable<string>): Map<string, number> {
  return new Map(Array.from(words, (word) => [word, 1]));
}
