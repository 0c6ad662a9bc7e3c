import { finiteLogit, logistic } from '../../core/base/log-odds.ts';

export const aggregations = ['mean', 'weighted', 'logit-mean', 'max'] as const;

/**
 * How the probabilities p_1 to p_n of the members, with weights w_1 to w_n, become one:
 * - `mean`: sum(p_i) / n
 * - `weighted`: sum(w_i p_i) / sum(w_i); a member of weight 0 is scored and reported but does not count
 * - `logit-mean`: 1 / (1 + exp(-m)), m = sum(ln(p_i / (1 - p_i))) / n, the normalised geometric mean of the odds
 * - `max`: the largest p_i
 *
 * The first two are linear opinion pools, the third is the logarithmic pool with equal weights: Genest and Zidek,
 * Combining probability distributions, Statistical Science 1(1), 1986.
 */
export type Aggregation = (typeof aggregations)[number];

/**
 * Combines the probabilities of the members of an ensemble for one name.
 * @param probabilities one per member, 0..1, in the order of the members
 * @returns 0..1, never outside the range of the members, so that a single member, or members that agree, give exactly
 *   their value
 */
export function combineScores(
  {
    aggregation,
    members,
  }: { readonly aggregation: Aggregation; readonly members: readonly { readonly weight: number }[] },
  probabilities: readonly number[],
): number {
  if (probabilities.length !== members.length || members.length === 0) {
    throw new RangeError(`${probabilities.length} probabilities for ${members.length} members`);
  }
  const highest = Math.max(...probabilities);
  if (aggregation === 'max') return highest;
  const weights = members.map(({ weight }) => (aggregation === 'weighted' ? weight : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value, i) => sum + value * (weights[i] as number), 0) / total;
  // Finite logits, because +infinity and -infinity have no mean.
  const pooled = aggregation === 'logit-mean' ? logistic(mean(probabilities.map(finiteLogit))) : mean(probabilities);
  const counted = probabilities.filter((_, i) => (weights[i] as number) > 0);
  return Math.min(Math.max(pooled, Math.min(...counted)), Math.max(...counted));
}
