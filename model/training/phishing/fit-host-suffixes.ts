import { borrowedList, type HostRow } from './phishing-rows.ts';

/** Share of each class that every suffix is imagined to have beside its own rows; rare suffixes stay near 0. */
const strength = 2e-4;
const fewestRows = 10;
/** A suffix alone must not decide: at most this much log-odds either way. */
const most = 2.5;
/** Share of platform customers among the hosts that people visit: an assumption, no list has it. */
const platformShare = 0.02;

/**
 * Log-odds of each suffix among phishing against benign hosts, at equal classes, whole multiples of 2^-12.
 * @param rows weighted as found, before `matchSuffixes`
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
      .filter(([, { rows: found }]) => found >= fewestRows)
      .map(([suffix, { platform, mass }]): [string, number] => {
        const assumed = platform ? platformShare / platforms : 0;
        const odds = (mass[1] / totals[1]! + strength) / (mass[0] / totals[0]! + assumed + strength);
        return [suffix, Math.round(Math.max(-most, Math.min(most, Math.log(odds))) * 2 ** 12) / 2 ** 12];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
