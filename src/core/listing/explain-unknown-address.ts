import { finestUnit, logistic, logit } from '../base/log-odds.ts';
import type { Explanation, Thresholds } from '../verdict/types.ts';

/**
 * Returns the explanation of a public IP address before any evidence. Extension and server both start here.
 *
 * No model scores addresses, and an address about which nothing is known is `uncertain`. Its log-odds therefore start
 * at the `uncertain` threshold, rounded up to the grid of 2^-20, so that the probability fits the verdict. Starting at
 * the base rate of names instead would call a listed address only `suspicious`, and would protect fewer people.
 */
export function explainUnknownAddress({ uncertain }: Pick<Thresholds, 'uncertain'>): Explanation {
  const probability = Math.min(0.999, Math.max(0.001, uncertain));
  let intercept = Math.ceil(logit(probability) / finestUnit) * finestUnit;
  // The logistic of a value on the grid can fall short of the threshold by a rounding error.
  if (logistic(intercept) < probability) intercept += finestUnit;
  return { probability: logistic(intercept), intercept, contributions: [], threat: null, evidence: [] };
}
