import type { HostRow } from './phishing-rows.ts';

/** Suffixes with fewer benign rows are pooled with others of their kind. */
const minBenignRows = 50;
/** Maximum weight of a benign row, in multiples of the mean. */
const maxWeight = 12;

/** Returns a function that finds the group of a row: its suffix if there are enough benign rows, otherwise its kind. */
export function suffixGroups(rows: readonly HostRow[]): (row: HostRow) => string {
  const benign = new Map<string, number>();
  for (const { malicious, suffix, platform } of rows) {
    if (malicious === 0 && !platform) benign.set(suffix, (benign.get(suffix) ?? 0) + 1);
  }
  return ({ suffix, platform }) => {
    if (platform) return 'any platform';
    if ((benign.get(suffix) ?? 0) >= minBenignRows) return suffix;
    return /^(?:.*\.)?[a-z]{2}$/.test(suffix) ? 'any country' : 'any other';
  };
}

/**
 * Changes the weights of the benign rows so that both classes have the same weight in every suffix group and in total,
 * with mean weight 1. The trees can then separate the classes only by the name. The suffix itself adds a separate term
 * (`fitHostSuffixes`).
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
  for (const row of rows) row.weight = Math.min(maxWeight, row.weight);
  balanceClasses(rows);
}

function balanceClasses(rows: readonly HostRow[]): void {
  const totals = [0, 0];
  for (const { malicious, weight } of rows) totals[malicious]! += weight;
  for (const row of rows) row.weight *= rows.length / 2 / totals[row.malicious]!;
}
