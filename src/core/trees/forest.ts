/**
 * Gradient-boosted trees over binned features, in flat arrays. The children of a node are adjacent and come after their
 * parent, so one index locates both. The evaluation is our own code: runtimes for such trees (LightGBM, XGBoost, ONNX
 * Runtime) are native or WebAssembly libraries, and here all values are integers, so that contributions add up exactly.
 */
export interface Forest {
  /** First node of each tree, followed by the number of nodes. */
  readonly roots: Uint32Array;
  /**
   * Bits 0-7: feature, or `leaf`. Bits 8-15: bin; go right if the feature's bin is greater. Bits 16-31: left child,
   * counted from the root of the tree; the right child follows it. `packLeaf` defines the fields of a leaf.
   */
  readonly nodes: Uint32Array;
  /**
   * Log-odds in units of 2^-`fractionBits`. The value of an inner node is the mean of its leaves, weighted by the
   * training rows that reached them.
   */
  readonly values: Int16Array;
  readonly fractionBits: number;
}

/** Stored in place of the feature in a node without children. */
export const leaf = 255;

/** Packs one entry of `nodes`. */
export function packNode(feature: number, bin: number, left: number): number {
  return (feature | (bin << 8) | (left << 16)) >>> 0;
}

/**
 * Packs a leaf. A step from a leaf leads to the leaf itself, so that trees of different depths can be walked together.
 * @param node index of the leaf, counted from the root of its tree
 */
export function packLeaf(node: number): number {
  return packNode(leaf, 255, node);
}

/**
 * Best length of the array of bins: a step from a leaf reads the bin of feature 255, which is fastest inside the
 * array.
 */
export const binsLength = 256;

/** Returns the sum of the leaves reached, log-odds; an exact multiple of 2^-fractionBits. */
export function forestLogOdds(forest: Forest, bins: Uint8Array): number {
  return forestUnits(forest, bins) * 2 ** -forest.fractionBits;
}

/** Number of trees that are walked together. */
const treesAtOnce = 4;

/**
 * Returns the sum of the leaves reached, in units of 2^-fractionBits. Four trees are walked together, because each step
 * waits for two memory reads and the reads of different trees overlap.
 * @param bins one per feature; fastest if it is `binsLength` long
 */
export function forestUnits({ roots, nodes, values }: Forest, bins: Uint8Array): number {
  const trees = roots.length - 1;
  let sum = 0;
  let tree = 0;
  for (; tree + treesAtOnce <= trees; tree += treesAtOnce) {
    const rootA = roots[tree] as number;
    const rootB = roots[tree + 1] as number;
    const rootC = roots[tree + 2] as number;
    const rootD = roots[tree + 3] as number;
    let a = rootA;
    let b = rootB;
    let c = rootC;
    let d = rootD;
    let splitA = nodes[a] as number;
    let splitB = nodes[b] as number;
    let splitC = nodes[c] as number;
    let splitD = nodes[d] as number;
    // All bits are set only if all four nodes are leaves.
    while ((splitA & splitB & splitC & splitD & 255) !== leaf) {
      a = rootA + childOf(splitA, bins);
      b = rootB + childOf(splitB, bins);
      c = rootC + childOf(splitC, bins);
      d = rootD + childOf(splitD, bins);
      splitA = nodes[a] as number;
      splitB = nodes[b] as number;
      splitC = nodes[c] as number;
      splitD = nodes[d] as number;
    }
    sum += (values[a] as number) + (values[b] as number) + (values[c] as number) + (values[d] as number);
  }
  for (; tree < trees; tree++) {
    const root = roots[tree] as number;
    let node = root;
    for (let split = nodes[node] as number; (split & 255) !== leaf; split = nodes[node] as number) {
      node = root + childOf(split, bins);
    }
    sum += values[node] as number;
  }
  return sum;
}

/**
 * Adds the contribution of each feature to `out[feature]`, in units of 2^-fractionBits, and returns the sum of the root
 * values in the same unit. Each split on a path is credited with the change of the expected value from parent to child
 * (Saabas 2014). The changes telescope, so root values + contributions = `forestUnits`, exactly, because all are
 * integers.
 */
export function forestContributions(forest: Forest, bins: Uint8Array, out: Int32Array): number {
  const { roots, nodes, values } = forest;
  let base = 0;
  for (let tree = 0; tree < roots.length - 1; tree++) {
    const root = roots[tree] as number;
    let node = root;
    let here = values[node] as number;
    base += here;
    for (let split = nodes[node] as number; (split & 255) !== leaf; split = nodes[node] as number) {
      node = root + childOf(split, bins);
      const next = values[node] as number;
      const feature = split & 255;
      out[feature] = (out[feature] as number) + next - here;
      here = next;
    }
  }
  return base;
}

/**
 * Returns the next node, counted from the root. Uses the sign bit, because a branch would be mispredicted half the
 * time.
 */
function childOf(split: number, bins: Uint8Array): number {
  return (split >>> 16) + ((((split >>> 8) & 255) - (bins[split & 255] as number)) >>> 31);
}
