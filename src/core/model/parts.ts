import type { LookalikeParts } from '../heads/lookalike/parts.ts';
import type { PhishingParts } from '../heads/phishing/parts.ts';
import type { PopularitySet } from '../popularity/popularity.ts';
import type { SeedRegression } from '../seed/regression.ts';
import type { MarkovModel } from '../text/markov.ts';
import type { NgramWeights } from '../text/ngram-weights.ts';
import type { WordGraph } from '../text/word-graph.ts';
import type { Forest } from '../trees/forest.ts';
import type { Thresholds } from '../verdict/types.ts';

/** What the features are computed with. Fitted on names; during training, on names other than those scored. */
export interface FeatureParts {
  /** Words that names are made of, in whatever language: by weight, the more common the heavier. */
  readonly common: WordGraph;
  /** Words that generated names are made of. */
  readonly vocabulary: WordGraph;
  readonly benign: MarkovModel;
  readonly dga: MarkovModel;
  readonly ngrams: NgramWeights;
  /** Log-odds of a public suffix among generated against benign names; a suffix that is not there has 0. */
  readonly suffixes: ReadonlyMap<string, number>;
}

/** What tells generated names from others. */
export interface DgaParts extends FeatureParts {
  /** Upper edges of the bins of each feature, ascending: bin = number of edges below the value. At most 254. */
  readonly edges: readonly Float32Array[];
  readonly forest: Forest;
}

/** What tells phishing hosts, on the scale of the other heads. */
export interface PhishingHeadParts extends PhishingParts {
  /** Log-odds added to the head's own; a whole multiple of 2^-20. */
  readonly intercept: number;
}

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
