import type { Thresholds, Verdict } from './types.ts';

/** Returns the verdict for a probability (0..1); a value equal to a threshold gets the worse verdict. */
export function verdictAt(probability: number, thresholds: Thresholds): Verdict {
  if (probability >= thresholds.dangerous) return 'dangerous';
  if (probability >= thresholds.suspicious) return 'suspicious';
  return probability >= thresholds.uncertain ? 'uncertain' : 'safe';
}
