import type { DgaParts } from '../heads/dga/parts.ts';
import type { LookalikeParts } from '../heads/lookalike/parts.ts';
import type { PhishingHeadParts } from '../heads/phishing/parts.ts';
import type { PopularitySet } from '../popularity/popularity.ts';
import type { SeedRegression } from '../seed/seed-regression.ts';
import type { WordGraph } from '../text/word-graph.ts';
import type { Thresholds } from '../verdict/types.ts';

/** Everything that a model file holds. */
export interface ModelParts extends DgaParts {
  /** English dictionary, for the seed regression and for telling imitations from ordinary words. */
  readonly words: WordGraph;
  /** The seed regression, fitted again with `words`. */
  readonly seed: SeedRegression;
  /** Null, like the next two, in a model that was trained on labels only. */
  readonly lookalike: LookalikeParts | null;
  readonly phishing: PhishingHeadParts | null;
  readonly popularity: PopularitySet | null;
  /** Log-odds that turn the mix of training rows into the mix that people browse; a whole multiple of 2^-20. */
  readonly prior: number;
  readonly thresholds: Thresholds;
}
