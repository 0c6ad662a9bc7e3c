import type { DomainName } from '../hostname/types.ts';
import type { Contribution, Evidence, Threat } from '../verdict/types.ts';
import type { FeatureReader, FeatureVector } from './feature-vector.ts';

/**
 * The part of the model that looks for one kind of threat. A head keeps the values of the last name that it scored, so
 * that an explanation is computed only on request. All log-odds are whole multiples of 2^-20 (or of a larger power of
 * two), so that sums are exact in any order.
 */
export interface Head {
  readonly threat: Threat;
  /** Names of the terms of `explain`, in order. */
  readonly termNames: readonly string[];
  /** Names of the values of `features`, in order. */
  readonly featureNames: readonly string[];
  /** Returns the log-odds of this threat before the prior, or null if the head has no opinion. */
  score(name: DomainName): number | null;
  /** Does the same with values that `features` returned for a name. Problems are recorded in `from`. */
  scoreFeatures(from: FeatureReader): number | null;
  /** Returns the values of the last name, even if its score was null. */
  features(): FeatureVector;
  /** Explains the last score, which must not be null: it is intercept plus contributions. */
  explain(): { readonly intercept: number; readonly contributions: Contribution[] };
  /** Returns what the head found in the last name, even if another head finds the name more dangerous. */
  evidence(): Evidence[];
}
