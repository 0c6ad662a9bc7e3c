import type { Thresholds, Verdict } from '../../src/core/verdict/types.ts';
import { verdictAt } from '../../src/core/verdict/verdict-at.ts';
import type { ScoredRow } from './evaluate-rows.ts';

/** Rows of one family or list, by the verdict at the shipped thresholds. */
export interface VerdictCount {
  readonly label: 0 | 1;
  readonly family: string;
  readonly rows: number;
  /** Rows with this verdict or a worse one. */
  readonly uncertain: number;
  readonly suspicious: number;
  readonly dangerous: number;
}

/** Counts rows by verdict: benign lists first, then families, each in alphabetical order. */
export function verdictCounts(rows: readonly ScoredRow[], thresholds: Thresholds): VerdictCount[] {
  const counts = new Map<string, { -readonly [Key in keyof VerdictCount]: VerdictCount[Key] }>();
  for (const { label, family, probability } of rows) {
    const key = `${label} ${family}`;
    const count = counts.get(key) ?? { label, family, rows: 0, uncertain: 0, suspicious: 0, dangerous: 0 };
    const verdict: Verdict = verdictAt(probability, thresholds);
    count.rows++;
    if (verdict !== 'safe') count.uncertain++;
    if (verdict === 'suspicious' || verdict === 'dangerous') count.suspicious++;
    if (verdict === 'dangerous') count.dangerous++;
    counts.set(key, count);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
