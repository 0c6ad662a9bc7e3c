import { borrowedList, type HostRow } from './phishing-rows.ts';

/** Imagined share of each class that every suffix gets in addition to its rows, so that rare suffixes stay near 0. */
const strength = 2e-4;
const minRows = 10;
/** Maximum log-odds in either direction, so that a suffix alone cannot decide. */
const maxLogOdds = 2.5;
/** Assumed share of platform customers among the hosts that people visit. No list provides it. */
const platformShare = 0.02;

/**
 * Fits the log-odds of each suffix, phishing against benign, for classes of equal weight. Values are multiples of
 * 2^-12.
 * @param rows rows with their original weights, before `matchSuffixes`
 */
export function fitHostSuffixes(rows: readonly HostRow[]): Map<string, number> {
  const counts = new Map<string, { rows: number; platform: boolean; mass: [number, number] }>();
  const totals = [0, 0];
  for (const { suffix, platform, malicious, weight, list } of rows) {
    if (list === borrowedList) continue;
    const count = counts.get(suffix) ?? { rows: 0, platform, mass: [0, 0] };
    count.rows++;
    count.mass[malicious] += weight;
    counts.set(suffix, count);
    totals[malicious]! += weight;
  }
  const platforms = [...counts.values()].filter(({ platform }) => platform).length;
  return new Map(
    [...counts]
      .filter(([, { rows: found }]) => found >= minRows)
      .map(([suffix, { platform, mass }]): [string, number] => {
        const assumed = platform ? platformShare / platforms : 0;
        const odds = (mass[1] / totals[1]! + strength) / (mass[0] / totals[0]! + assumed + strength);
        return [suffix, Math.round(Math.max(-maxLogOdds, Math.min(maxLogOdds, Math.log(odds))) * 2 ** 12) / 2 ** 12];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
