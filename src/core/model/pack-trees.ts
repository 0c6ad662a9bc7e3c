import { leaf, packLeaf, packNode } from '../trees/forest.ts';
import { ModelError } from './format.ts';

/** Trees as the model file stores them: one column for each field of a node. */
export interface TreeColumns {
  readonly roots: Uint32Array;
  readonly feature: Uint8Array;
  readonly bin: Uint8Array;
  readonly left: Uint16Array;
}

/**
 * Packs the columns into the nodes of a `Forest`. Checks that every path down every tree ends: children come after
 * their parent and belong to the same tree.
 * @param features number of features; every split must be on one of them
 * @throws ModelError naming the tree or the node
 */
export function packTrees(name: string, { roots, feature, bin, left }: TreeColumns, features: number): Uint32Array {
  if (roots.length === 0 || roots[0] !== 0 || roots[roots.length - 1] !== feature.length) {
    throw new ModelError(`${name}: the roots do not cover the nodes`);
  }
  const nodes = new Uint32Array(feature.length);
  for (let tree = 0; tree + 1 < roots.length; tree++) {
    const start = roots[tree] as number;
    const end = roots[tree + 1] as number;
    if (end <= start || end > feature.length) {
      throw new ModelError(`${name}: tree ${tree} lies from ${start} to ${end}`);
    }
    for (let node = start; node < end; node++) {
      const split = feature[node] as number;
      if (split === leaf) {
        nodes[node] = packLeaf(node - start);
        continue;
      }
      const child = left[node] as number;
      if (split >= features || start + child <= node || start + child + 1 >= end) {
        throw new ModelError(`${name}: node ${node} leads nowhere`);
      }
      nodes[node] = packNode(split, bin[node] as number, child);
    }
  }
  return nodes;
}
