import type { HostRow } from './phishing-rows.ts';

/** A suffix with fewer benign rows is pooled with others of its kind. */
const fewestBenign = 50;
/** No benign row counts more than this many times the mean. */
const heaviest = 12;

/** The group that a suffix is matched in: itself where there are enough benign rows, else its kind. */
export function suffixGroups(rows: readonly HostRow[]): (row: HostRow) => string {
  const benign = new Map<string, number>();
  for (const { malicious, suffix, platform } of rows) {
    if (malicious === 0 && !platform) benign.set(suffix, (benign.get(suffix) ?? 0) + 1);
  }
  return ({ suffix, platform }) => {
    if (platform) return 'any platform';
    if ((benign.get(suffix) ?? 0) >= fewestBenign) return suffix;
    return /^(?:.*\.)?[a-z]{2}$/.test(suffix) ? 'any country' : 'any other';
  };
}

/**
 * Reweighs the benign rows so that in every suffix group they weigh what the phishing rows weigh there, both classes the
 * same in all, mean weight 1. What is left to tell the classes apart is the name; what the suffix says on top of it is a
 * term of its own (`fitHostSuffixes`).
 */
export function matchSuffixes(rows: readonly HostRow[]): void {
  const groupOf = suffixGroups(rows);
  const mass = new Map<string, [number, number]>();
  for (const row of rows) {
    const group = mass.get(groupOf(row)) ?? [0, 0];
    group[row.malicious] += row.weight;
    mass.set(groupOf(row), group);
  }
  for (const row of rows) {
    if (row.malicious === 1) continue;
    const [benign, phish] = mass.get(groupOf(row)) as [number, number];
    row.weight *= phish / benign;
  }
  balanceClasses(rows);
  for (const row of rows) row.weight = Math.min(heaviest, row.weight);
  balanceClasses(rows);
}

function balanceClasses(rows: readonly HostRow[]): void {
  const totals = [0, 0];
  for (const { malicious, weight } of rows) totals[malicious]! += weight;
  for (const row of rows) row.weight *= rows.length / 2 / totals[row.malicious]!;
}
