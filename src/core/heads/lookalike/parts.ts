import type { LookalikeWeights } from './weights.ts';

/** What a model file holds of the search for imitations; plain data. */
export interface LookalikeParts {
  /** Protected sites as text, one string a tier. */
  readonly sites: readonly string[];
  /** Domains that carry the names of others by right. */
  readonly carriers: string;
  readonly weights: LookalikeWeights;
  /** Log-odds of a finding that weighs nothing; puts findings on the scale of the other heads. */
  readonly intercept: number;
}
