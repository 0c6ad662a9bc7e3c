import { leaf } from '../../../src/core/trees/forest.ts';

/**
 * One tree. The right child follows the left one, and `left` is relative to the root. Values are log-odds; the value of
 * an inner node is the mean of its leaves.
 */
export interface Tree {
  readonly feature: number[];
  readonly bin: number[];
  readonly left: number[];
  readonly value: number[];
}

export interface TreeOptions {
  readonly leaves: number;
  readonly learningRate: number;
  readonly lambda: number;
  readonly minHessian: number;
}

const binCount = 256;

interface Leaf {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  /** For each feature and bin, the sum of gradients and the sum of hessians. */
  readonly histogram: Float64Array;
  readonly gradient: number;
  readonly hessian: number;
  split: Split | null;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/**
 * Grows one tree leaf by leaf. Each step splits the leaf with the highest gain.
 * @param rows indexes of the training rows; reordered in place
 * @param features indexes of the features that may split
 */
export function growTree(
  columns: readonly Uint8Array[],
  gradients: Float32Array,
  hessians: Float32Array,
  rows: Uint32Array,
  features: readonly number[],
  options: TreeOptions,
): Tree {
  const tree: Tree = { feature: [], bin: [], left: [], value: [] };
  const cover: number[] = [];
  const addNode = (gradient: number, hessian: number): number => {
    tree.feature.push(leaf);
    tree.bin.push(0);
    tree.left.push(0);
    tree.value.push((-options.learningRate * gradient) / (hessian + options.lambda));
    cover.push(hessian);
    return tree.feature.length - 1;
  };
  const scratch = new Uint32Array(rows.length);
  const open: Leaf[] = [];
  const openLeaf = (node: number, from: number, to: number, histogram: Float64Array): void => {
    const { gradient, hessian } = totals(histogram);
    const opened: Leaf = { node, from, to, histogram, gradient, hessian, split: null };
    opened.split = bestSplit(opened, features, options);
    open.push(opened);
  };

  const whole = fillHistogram(columns, gradients, hessians, rows, features);
  const { gradient, hessian } = totals(whole);
  openLeaf(addNode(gradient, hessian), 0, rows.length, whole);
  for (let leaves = 1; leaves < options.leaves; leaves++) {
    const chosen = takeBest(open);
    if (chosen === null || chosen.split === null) break;
    const { feature, bin } = chosen.split;
    const middle = partition(columns[feature] as Uint8Array, bin, rows, chosen.from, chosen.to, scratch);
    const leftSmaller = middle - chosen.from <= chosen.to - middle;
    const small = leftSmaller ? rows.subarray(chosen.from, middle) : rows.subarray(middle, chosen.to);
    const smallHistogram = fillHistogram(columns, gradients, hessians, small, features);
    const largeHistogram = subtract(chosen.histogram, smallHistogram);
    const leftHistogram = leftSmaller ? smallHistogram : largeHistogram;
    const rightHistogram = leftSmaller ? largeHistogram : smallHistogram;
    const leftTotals = totals(leftHistogram);
    const rightTotals = totals(rightHistogram);
    tree.feature[chosen.node] = feature;
    tree.bin[chosen.node] = bin;
    const left = addNode(leftTotals.gradient, leftTotals.hessian);
    addNode(rightTotals.gradient, rightTotals.hessian);
    tree.left[chosen.node] = left;
    openLeaf(left, chosen.from, middle, leftHistogram);
    openLeaf(left + 1, middle, chosen.to, rightHistogram);
  }
  meanValues(tree, cover);
  return tree;
}

function takeBest(open: Leaf[]): Leaf | null {
  let best = -1;
  for (let i = 0; i < open.length; i++) {
    const split = (open[i] as Leaf).split;
    if (split !== null && (best < 0 || split.gain > ((open[best] as Leaf).split as Split).gain)) best = i;
  }
  return best < 0 ? null : (open.splice(best, 1)[0] as Leaf);
}

function fillHistogram(
  columns: readonly Uint8Array[],
  gradients: Float32Array,
  hessians: Float32Array,
  rows: Uint32Array,
  features: readonly number[],
): Float64Array {
  const histogram = new Float64Array(columns.length * binCount * 2);
  const count = rows.length;
  // Gathered once, so that the loop over the features reads them sequentially.
  const g = new Float32Array(count);
  const h = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    g[i] = gradients[row] as number;
    h[i] = hessians[row] as number;
  }
  for (const feature of features) {
    addColumn(
      histogram.subarray(feature * binCount * 2, (feature + 1) * binCount * 2),
      columns[feature] as Uint8Array,
      rows,
      g,
      h,
    );
  }
  return histogram;
}

function addColumn(out: Float64Array, column: Uint8Array, rows: Uint32Array, g: Float32Array, h: Float32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const slot = (column[rows[i] as number] as number) << 1;
    out[slot] = (out[slot] as number) + (g[i] as number);
    out[slot + 1] = (out[slot + 1] as number) + (h[i] as number);
  }
}

function subtract(whole: Float64Array, part: Float64Array): Float64Array {
  // The parent's histogram is no longer needed, so it is reused.
  for (let i = 0; i < whole.length; i++) whole[i] = (whole[i] as number) - (part[i] as number);
  return whole;
}

/** Sums the bins of the first filled feature. The bins of every filled feature have the same sum. */
function totals(histogram: Float64Array): { gradient: number; hessian: number } {
  for (let from = 0; from < histogram.length; from += binCount * 2) {
    let gradient = 0;
    let hessian = 0;
    for (let i = from; i < from + binCount * 2; i += 2) {
      gradient += histogram[i] as number;
      hessian += histogram[i + 1] as number;
    }
    if (hessian > 0) return { gradient, hessian };
  }
  return { gradient: 0, hessian: 0 };
}

function bestSplit(node: Leaf, features: readonly number[], options: TreeOptions): Split | null {
  const { gradient, hessian, histogram } = node;
  const { lambda, minHessian } = options;
  const whole = (gradient * gradient) / (hessian + lambda);
  let best: Split | null = null;
  let bestGain = 1e-9;
  for (const feature of features) {
    const from = feature * binCount * 2;
    let g = 0;
    let h = 0;
    for (let bin = 0; bin < binCount - 1; bin++) {
      const added = histogram[from + bin * 2 + 1] as number;
      g += histogram[from + bin * 2] as number;
      h += added;
      if (added === 0 || h < minHessian) continue;
      const rest = hessian - h;
      if (rest < minHessian) break;
      const other = gradient - g;
      const gain = (g * g) / (h + lambda) + (other * other) / (rest + lambda) - whole;
      if (gain > bestGain) {
        bestGain = gain;
        best = { gain, feature, bin };
      }
    }
  }
  return best;
}

/**
 * Moves the rows of the left child to the front and keeps the order on both sides. Returns the start of the right side.
 */
function partition(
  column: Uint8Array,
  bin: number,
  rows: Uint32Array,
  from: number,
  to: number,
  scratch: Uint32Array,
): number {
  let left = from;
  let right = 0;
  for (let i = from; i < to; i++) {
    const row = rows[i] as number;
    if ((column[row] as number) <= bin) rows[left++] = row;
    else scratch[right++] = row;
  }
  rows.set(scratch.subarray(0, right), left);
  return left;
}

/**
 * Sets the value of each inner node to the mean of its leaves, weighted by their hessians. Children follow their
 * parents.
 */
function meanValues(tree: Tree, cover: readonly number[]): void {
  for (let node = tree.feature.length - 1; node >= 0; node--) {
    if (tree.feature[node] === leaf) continue;
    const left = tree.left[node] as number;
    const a = cover[left] as number;
    const b = cover[left + 1] as number;
    tree.value[node] = (a * (tree.value[left] as number) + b * (tree.value[left + 1] as number)) / (a + b || 1);
  }
}
