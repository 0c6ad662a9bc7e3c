import type { DgaParts } from '../heads/dga/parts.ts';
import type { LookalikeParts } from '../heads/lookalike/parts.ts';
import type { PhishingHeadParts } from '../heads/phishing/parts.ts';
import type { PopularitySet } from '../popularity/popularity.ts';
import type { SeedRegression } from '../seed/seed-regression.ts';
import type { WordGraph } from '../text/word-graph.ts';
import type { Thresholds } from '../verdict/types.ts';

/** Everything a model file holds. */
export interface ModelParts extends DgaParts {
  /** English dictionary: of the first seed's regression, and of what stands beside a protected name. */
  readonly words: WordGraph;
  /** The first seed's regression, fitted again with `words`. */
  readonly seed: SeedRegression;
  /** Null in a model that was trained on labels alone. */
  readonly lookalike: LookalikeParts | null;
  readonly phishing: PhishingHeadParts | null;
  readonly popularity: PopularitySet | null;
  /** Log-odds that turn the mix of the training rows into that of what people browse; a whole multiple of 2^-20. */
  readonly prior: number;
  readonly thresholds: Thresholds;
}
