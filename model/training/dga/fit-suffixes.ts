import type { TrainingName } from '../common/training-names.ts';

/** Imagined rows of each class that every suffix starts with, so that rare suffixes stay near 0. */
const strength = 20;
/** A suffix with fewer rows is left out. Rare suffixes score 0, as unknown ones do. */
const minRows = 10;

/** Fits the log-odds of each public suffix, malicious against benign, from weighted names and in steps of 1/64. */
export function fitSuffixes(names: Iterable<TrainingName>): Map<string, number> {
  const counts = new Map<string, { rows: number; mass: [number, number] }>();
  for (const { suffix, malicious, weight } of names) {
    const count = counts.get(suffix) ?? { rows: 0, mass: [0, 0] };
    count.rows++;
    count.mass[malicious] += weight;
    counts.set(suffix, count);
  }
  const kept = [...counts].filter(([, { rows }]) => rows >= minRows);
  return new Map(
    kept
      .map(([suffix, { mass }]): [string, number] => {
        const odds = (mass[1] + strength) / (mass[0] + strength);
        return [suffix, Math.round(Math.log(odds) * 64) / 64];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
