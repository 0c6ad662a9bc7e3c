import type { MarkovModel } from '../../text/markov.ts';
import type { NgramWeights } from '../../text/ngram-weights.ts';
import type { WordGraph } from '../../text/word-graph.ts';
import type { Forest } from '../../trees/forest.ts';

/** What the features are computed with. Fitted on names; during training, on names other than those scored. */
export interface DgaFeatureParts {
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
export interface DgaParts extends DgaFeatureParts {
  /** Upper edges of the bins of each feature, ascending: bin = number of edges below the value. At most 254. */
  readonly edges: readonly Float32Array[];
  readonly forest: Forest;
}
