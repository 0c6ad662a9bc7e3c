import { binProbabilities, type CalibrationBins } from './calibration-bins.ts';
import type { ScoredRow } from './evaluate-rows.ts';
import { atMix } from './metrics.ts';

/** The numbers of the owners of one group: from the first number up to, but not including, the second. */
export type OwnerRange = readonly [from: number, to: number];

/** Scored rows in a layout for measuring them many times with different weights. */
export interface RankedRows {
  /** Descending; the other columns are in the same order. */
  readonly scores: Float64Array;
  /** 0 or 1 */
  readonly labels: Uint8Array;
  readonly bins: CalibrationBins;
  /** The same after the mix of the rows replaces the assumed base rate; null if that rate is unknown. */
  readonly binsAtMix: CalibrationBins | null;
  /** Index in `families`, or -1 for a benign row. */
  readonly family: Int16Array;
  /** Number of the owner. The owners of benign rows come first, then those of each family. */
  readonly owner: Uint32Array;
  readonly owners: number;
  readonly benignOwners: OwnerRange;
  /** In alphabetical order. */
  readonly families: readonly { readonly family: string; readonly owners: OwnerRange }[];
}

/**
 * Sorts rows by score and numbers their owners, group by group. An owner in two families gets a number in each.
 * @param prior log-odds of the base rate that the scores assume; null if it is unknown
 */
export function rankRows(rows: readonly ScoredRow[], prior: number | null = null): RankedRows {
  const names = [...new Set(rows.flatMap(({ label, family }) => (label === 1 ? family : [])))].sort();
  const indexOf = new Map(names.map((family, i) => [family, i]));
  const familyOf = ({ label, family }: ScoredRow): number => (label === 1 ? (indexOf.get(family) as number) : -1);
  const groups = Array.from({ length: names.length + 1 }, () => new Map<string, number>());
  const inGroup = rows.map((row, i) => {
    const owners = groups[familyOf(row) + 1] as Map<string, number>;
    const owner = row.owner ?? `#${i}`;
    const known = owners.get(owner) ?? owners.size;
    owners.set(owner, known);
    return known;
  });
  let owners = 0;
  const ranges = groups.map(({ size }): OwnerRange => {
    owners += size;
    return [owners - size, owners];
  });
  const order = [...rows.keys()].sort(
    (a, b) => (rows[b] as ScoredRow).probability - (rows[a] as ScoredRow).probability,
  );
  const family = Int16Array.from(order, (i) => familyOf(rows[i] as ScoredRow));
  const scores = Float64Array.from(order, (i) => (rows[i] as ScoredRow).probability);
  const labels = Uint8Array.from(family, (group) => (group < 0 ? 0 : 1));
  const share = labels.reduce((sum, label) => sum + label, 0) / rows.length;
  return {
    scores,
    labels,
    bins: binProbabilities(scores),
    binsAtMix: prior === null ? null : binProbabilities(scores.map((score) => atMix(score, prior, share))),
    family,
    owner: Uint32Array.from(
      order,
      (i, at) => (inGroup[i] as number) + (ranges[(family[at] as number) + 1] as OwnerRange)[0],
    ),
    owners,
    benignOwners: ranges[0] as OwnerRange,
    families: names.map((name, i) => ({ family: name, owners: ranges[i + 1] as OwnerRange })),
  };
}
