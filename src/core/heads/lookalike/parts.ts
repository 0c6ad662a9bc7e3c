import type { LookalikeWeights } from './weights.ts';

/** What a model file holds for this head; plain data. */
export interface LookalikeParts {
  /** Protected sites as text, one string per tier; see `parseProtectedSites`. */
  readonly sites: readonly string[];
  /** Domains that legitimately contain the names of others, separated by white space. */
  readonly carriers: string;
  readonly weights: LookalikeWeights;
  /** Log-odds of a finding before its terms; puts findings on the scale of the other heads. */
  readonly intercept: number;
}
