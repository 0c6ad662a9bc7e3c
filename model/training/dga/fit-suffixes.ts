import type { TrainingName } from '../common/training-names.ts';

/** Rows that every suffix is imagined to have of each class: rare ones stay near 0. */
const strength = 20;
/** A suffix with fewer rows is left out; unknown and rare suffixes score 0 alike. */
const fewest = 10;

/** Log-odds of each public suffix among malicious against benign names, weighted, in steps of 1/64. */
export function fitSuffixes(names: Iterable<TrainingName>): Map<string, number> {
  const counts = new Map<string, { rows: number; mass: [number, number] }>();
  for (const { suffix, malicious, weight } of names) {
    const count = counts.get(suffix) ?? { rows: 0, mass: [0, 0] };
    count.rows++;
    count.mass[malicious] += weight;
    counts.set(suffix, count);
  }
  const kept = [...counts].filter(([, { rows }]) => rows >= fewest);
  return new Map(
    kept
      .map(([suffix, { mass }]): [string, number] => {
        const odds = (mass[1] + strength) / (mass[0] + strength);
        return [suffix, Math.round(Math.log(odds) * 64) / 64];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
