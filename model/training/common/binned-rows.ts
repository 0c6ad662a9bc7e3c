import { binOf } from '../../../src/core/trees/bins.ts';
import { addTree, type BinnedRows } from './grow-forest.ts';
import type { Tree } from './grow-tree.ts';

/** Replaces every feature value by its bin. */
export function binRows(
  rows: readonly { readonly malicious: 0 | 1; readonly weight: number }[],
  columns: readonly Float32Array[],
  edges: readonly Float32Array[],
): BinnedRows {
  return {
    columns: columns.map((column, i) => Uint8Array.from(column, (value) => binOf(value, edges[i] as Float32Array))),
    labels: Uint8Array.from(rows, ({ malicious }) => malicious),
    weights: Float32Array.from(rows, ({ weight }) => weight),
  };
}

/** Computes the log-odds of every row at the class mix of the weighted rows, before calibration. */
export function computeTreesLogOdds(trees: readonly Tree[], { columns, labels }: BinnedRows): number[] {
  const scores = new Float64Array(labels.length);
  for (const tree of trees) addTree(tree, columns, scores);
  return [...scores];
}
