import { finiteLogit, logistic } from '../../core/base/log-odds.ts';

export const aggregations = ['mean', 'weighted', 'logit-mean', 'max'] as const;

/**
 * How one probability is made of those of the members, p_1 to p_n with weights w_1 to w_n:
 * - `mean`: sum(p_i) / n
 * - `weighted`: sum(w_i p_i) / sum(w_i); a member of weight 0 is scored and reported, and has no say
 * - `logit-mean`: 1 / (1 + exp(-m)), m = sum(ln(p_i / (1 - p_i))) / n, the normalised geometric mean of the odds
 * - `max`: the largest p_i
 *
 * Genest and Zidek, Combining probability distributions, Statistical Science 1(1), 1986: the first two are linear opinion pools, the
 * third is the logarithmic one with equal weights.
 */
export type Aggregation = (typeof aggregations)[number];

/**
 * Combines what the members of an ensemble say of one name.
 * @param probabilities one a member, 0..1, in the order of the members
 * @returns 0..1, never outside what the members say, so that members that agree, or one alone, are answered to the last digit
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
  // Two members that are certain of opposite things would otherwise have no mean.
  const pooled = aggregation === 'logit-mean' ? logistic(mean(probabilities.map(finiteLogit))) : mean(probabilities);
  const heard = probabilities.filter((_, i) => (weights[i] as number) > 0);
  return Math.min(Math.max(pooled, Math.min(...heard)), Math.max(...heard));
}
