import { type Forest, leaf, packLeaf, packNode } from '../../../src/core/trees/forest.ts';
import { growTree, type Tree } from './grow-tree.ts';
import { randomFrom } from './random.ts';

/** Rows with every feature value replaced by its bin. */
export interface BinnedRows {
  /** One column per feature: the bin of every row. */
  readonly columns: readonly Uint8Array[];
  /** 0 or 1 */
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export interface GrowOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly learningRate: number;
  /** Share of the rows and share of the features that each tree sees. */
  readonly rowShare: number;
  readonly featureShare: number;
  /** L2 penalty, added to the sum of second derivatives, and the minimum of that sum in a leaf. */
  readonly lambda: number;
  readonly minHessian: number;
  readonly seed: number;
  readonly onTree?: (done: number) => void;
}

const fractionBits = 12;

/**
 * Trains gradient-boosted trees on the logistic loss (Friedman 2001), with second-order gains (Chen & Guestrin 2016)
 * and leaf-wise growth over histograms (Ke et al. 2017). The same rows and options give the same forest.
 * @returns trees whose leaves sum to the log-odds at the class mix of the weighted rows
 */
export function growForest(rows: BinnedRows, options: GrowOptions): Tree[] {
  const count = rows.labels.length;
  const random = randomFrom(options.seed);
  const scores = new Float64Array(count).fill(priorLogOdds(rows));
  const gradients = new Float32Array(count);
  const hessians = new Float32Array(count);
  const trees: Tree[] = [constantTree(priorLogOdds(rows))];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      const weight = rows.weights[i] as number;
      gradients[i] = weight * (p - (rows.labels[i] as number));
      hessians[i] = weight * p * (1 - p);
    }
    const sample = sampleRows(count, options.rowShare, random);
    const features = sampleFeatures(rows.columns.length, options.featureShare, random);
    const tree = growTree(rows.columns, gradients, hessians, sample, features, options);
    trees.push(tree);
    addTree(tree, rows.columns, scores);
    options.onTree?.(t + 1);
  }
  return trees;
}

function priorLogOdds({ labels, weights }: BinnedRows): number {
  let positive = 0;
  let all = 0;
  for (let i = 0; i < labels.length; i++) {
    all += weights[i] as number;
    if (labels[i] === 1) positive += weights[i] as number;
  }
  return Math.log(positive / (all - positive));
}

function constantTree(value: number): Tree {
  return { feature: [leaf], bin: [0], left: [0], value: [value] };
}

function sampleRows(count: number, share: number, random: () => number): Uint32Array {
  const rows = new Uint32Array(count);
  let taken = 0;
  for (let i = 0; i < count; i++) if (random() < share) rows[taken++] = i;
  return rows.subarray(0, taken);
}

function sampleFeatures(count: number, share: number, random: () => number): number[] {
  const all = Array.from({ length: count }, (_, i) => i);
  if (share >= 1) return all;
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j] as number, all[i] as number];
  }
  return all.slice(0, Math.max(1, Math.round(count * share))).sort((a, b) => a - b);
}

/** Adds to every score the value of the leaf that its row reaches. */
export function addTree(tree: Tree, columns: readonly Uint8Array[], scores: Float64Array): void {
  const { feature, bin, left, value } = tree;
  for (let row = 0; row < scores.length; row++) {
    let node = 0;
    for (let split = feature[0] as number; split !== leaf; split = feature[node] as number) {
      const right = ((columns[split] as Uint8Array)[row] as number) > (bin[node] as number);
      node = (left[node] as number) + (right ? 1 : 0);
    }
    scores[row] = (scores[row] as number) + (value[node] as number);
  }
}

/**
 * Packs trees into the arrays that scoring uses.
 * @param scale factor for every value; together with `shift`, which is added to the first tree, it applies the
 *   calibration
 */
export function packForest(trees: readonly Tree[], scale: number, shift: number): Forest {
  const nodes = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const forest: Forest = {
    roots: new Uint32Array(trees.length + 1),
    nodes: new Uint32Array(nodes),
    values: new Int16Array(nodes),
    fractionBits,
  };
  let root = 0;
  trees.forEach((tree, t) => {
    forest.roots[t] = root;
    tree.value.forEach((value, i) => {
      const units = Math.round((value * scale + (t === 0 ? shift : 0)) * 2 ** fractionBits);
      forest.values[root + i] = Math.max(-32768, Math.min(32767, units));
      const split = tree.feature[i] as number;
      forest.nodes[root + i] =
        split === leaf ? packLeaf(i) : packNode(split, tree.bin[i] as number, tree.left[i] as number);
    });
    root += tree.feature.length;
  });
  forest.roots[trees.length] = root;
  return forest;
}
