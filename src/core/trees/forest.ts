/**
 * Gradient-boosted trees over binned features. All trees lie in flat arrays; the children of a node stand side by side
 * after their parent, so one index is enough.
 */
export interface Forest {
  /** First node of each tree, and one more entry: the number of nodes. */
  readonly roots: Uint32Array;
  /**
   * Bits 0-7 feature, or `leaf` where the node has no children; bits 8-15 bin: go right where the feature's bin is greater;
   * bits 16-31 left child, counted from the root of its tree, with the right one after it. A leaf is as `packLeaf` makes it.
   */
  readonly nodes: Uint32Array;
  /**
   * Log-odds in units of 2^-`fractionBits`: of a leaf its own, of an inner node the mean of its leaves weighted by the
   * training rows that reached them.
   */
  readonly values: Int16Array;
  readonly fractionBits: number;
}

export const leaf = 255;

/** Packs one entry of `nodes`. */
export function packNode(feature: number, bin: number, left: number): number {
  return (feature | (bin << 8) | (left << 16)) >>> 0;
}

/** Packs a leaf: whoever takes a step from it stays, so that trees of different depth can be walked together. */
export function packLeaf(own: number): number {
  return packNode(leaf, 255, own);
}

/** Length of the bins that a walk is fastest with: a leaf asks for the bin of feature 255, which has none. */
export const binsLength = 256;

/** Returns the sum of the leaves reached, log-odds; an exact multiple of 2^-fractionBits. */
export function forestLogOdds(forest: Forest, bins: Uint8Array): number {
  return forestUnits(forest, bins) * 2 ** -forest.fractionBits;
}

/** Trees of one walk. */
const abreast = 4;

/**
 * Returns the sum of the leaves reached in units of 2^-fractionBits. Four trees are walked abreast: a step waits for two
 * reads of memory, and those of one tree do not wait for those of another.
 * @param bins one a feature; best `binsLength` long
 */
export function forestUnits({ roots, nodes, values }: Forest, bins: Uint8Array): number {
  const trees = roots.length - 1;
  let sum = 0;
  let tree = 0;
  for (; tree + abreast <= trees; tree += abreast) {
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
    // All ones only where all four are leaves.
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
 * Adds to `out[feature]` what each feature contributed to `forestLogOdds`, in units of 2^-fractionBits, and returns the
 * sum of the roots in the same unit. Each split on the way down is credited with the change of the expected value that it
 * brings (Saabas 2014); the changes telescope, so root sum + contributions = leaf sum, exactly, because all are integers.
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

/** The child to go to, counted from the root. A sign bit instead of a branch: which way it goes cannot be predicted. */
function childOf(split: number, bins: Uint8Array): number {
  return (split >>> 16) + ((((split >>> 8) & 255) - (bins[split & 255] as number)) >>> 31);
}
