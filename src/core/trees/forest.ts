/**
 * Gradient-boosted trees over binned features. All trees lie in three flat arrays; the children of a node stand side by
 * side, so one index is enough, and they lie after their parent.
 */
export interface Forest {
  /** First node of each tree, and one more entry: the number of nodes. */
  readonly roots: Uint32Array;
  /** Feature index; `leaf` where the node has no children. */
  readonly feature: Uint8Array;
  /** Go right where the feature's bin is greater. */
  readonly bin: Uint8Array;
  /** Left child, counted from the root of its tree; the right one follows it. */
  readonly left: Uint16Array;
  /**
   * Log-odds in units of 2^-`fractionBits`: of a leaf its own, of an inner node the mean of its leaves weighted by the
   * training rows that reached them.
   */
  readonly value: Int16Array;
  readonly fractionBits: number;
}

export const leaf = 255;

/** Returns the sum of the leaves reached, log-odds; an exact multiple of 2^-fractionBits. */
export function forestLogOdds(forest: Forest, bins: Uint8Array): number {
  const { roots, feature, bin, left, value } = forest;
  let sum = 0;
  for (let tree = 0; tree < roots.length - 1; tree++) {
    const root = roots[tree] as number;
    let node = root;
    for (let split = feature[node] as number; split !== leaf; split = feature[node] as number) {
      node = root + (left[node] as number) + ((bins[split] as number) > (bin[node] as number) ? 1 : 0);
    }
    sum += value[node] as number;
  }
  return sum * 2 ** -forest.fractionBits;
}

/**
 * Adds to `out[feature]` what each feature contributed to `forestLogOdds`, in units of 2^-fractionBits, and returns the
 * sum of the roots in the same unit. Each split on the way down is credited with the change of the expected value that it
 * brings (Saabas 2014); the changes telescope, so root sum + contributions = leaf sum, exactly, because all are integers.
 */
export function forestContributions(forest: Forest, bins: Uint8Array, out: Int32Array): number {
  const { roots, feature, bin, left, value } = forest;
  let base = 0;
  for (let tree = 0; tree < roots.length - 1; tree++) {
    const root = roots[tree] as number;
    let node = root;
    let here = value[node] as number;
    base += here;
    for (let split = feature[node] as number; split !== leaf; split = feature[node] as number) {
      node = root + (left[node] as number) + ((bins[split] as number) > (bin[node] as number) ? 1 : 0);
      const next = value[node] as number;
      out[split] = (out[split] as number) + next - here;
      here = next;
    }
  }
  return base;
}
