import type { DomainName } from '../hostname/types.ts';
import type { Contribution, Evidence, Threat } from '../verdict/types.ts';
import type { FeatureReader, FeatureVector } from './feature-vector.ts';

/**
 * One kind of threat that the model looks for. A head keeps what it read, so that a score that nobody asks about costs no
 * explanation. All numbers are log-odds in whole multiples of 2^-20 at most, so that sums are exact in any order.
 */
export interface Head {
  readonly threat: Threat;
  /** Names of the terms that `explain` gives, in their order. */
  readonly termNames: readonly string[];
  /** Names of the values that `features` gives, in their order. */
  readonly featureNames: readonly string[];
  /** Log-odds of this threat, before the base rate; null where the head has nothing to say. */
  score(name: DomainName): number | null;
  /** The same from the values that `features` gave for a name. What does not fit is left with `from`. */
  scoreFeatures(from: FeatureReader): number | null;
  /** What the last `read` saw, whatever it returned. */
  features(): FeatureVector;
  /** What the value of the last `read`, which was not null, is made of: intercept plus contributions. */
  explain(): { readonly intercept: number; readonly contributions: Contribution[]; readonly evidence: Evidence[] };
}
