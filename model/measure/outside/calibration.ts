import type { Threat } from '../../../src/core/verdict/types.ts';
import type { ScoredName, ScoredSet } from './scored-set.ts';

const bins = 10;

/**
 * Expected calibration error over ten equally wide bins, 0..1, at a mix of `baseRate` malicious names. Every malicious
 * set counts the same.
 * @param threat only the names for which this head is the likeliest; null for all
 */
export function calibrationError(
  benign: readonly ScoredName[],
  sets: readonly ScoredSet[],
  baseRate: number,
  threat: Threat | null,
): number {
  const sums = Array.from({ length: bins }, () => ({ weight: 0, expected: 0, malicious: 0 }));
  const add = (rows: readonly ScoredName[], malicious: 0 | 1, weight: number): void => {
    for (const row of rows) {
      if (threat !== null && row.threat !== threat) continue;
      const bin = sums[Math.min(bins - 1, Math.floor(row.probability * bins))]!;
      bin.weight += weight;
      bin.expected += weight * row.probability;
      bin.malicious += weight * malicious;
    }
  };
  add(benign, 0, (1 - baseRate) / benign.length);
  for (const { scored } of sets) add(scored, 1, baseRate / sets.length / scored.length);
  const all = sums.reduce((sum, { weight }) => sum + weight, 0);
  return sums.reduce((sum, { expected, malicious }) => sum + Math.abs(expected - malicious), 0) / (all || 1);
}
