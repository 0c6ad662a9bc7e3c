import type { MarkovModel } from '../../text/markov.ts';
import type { NgramWeights } from '../../text/ngram-weights.ts';
import type { WordGraph } from '../../text/word-graph.ts';
import type { Forest } from '../../trees/forest.ts';

/**
 * What the features are computed with. It is fitted to names; in training, to other names than those that are scored.
 */
export interface DgaFeatureParts {
  /** Words of any language that names are made of. Common words have a high weight. */
  readonly common: WordGraph;
  /** Words that generated names are made of. */
  readonly vocabulary: WordGraph;
  readonly benign: MarkovModel;
  readonly dga: MarkovModel;
  readonly ngrams: NgramWeights;
  /** Log-odds of each public suffix, generated against benign names; 0 for a suffix that is not listed. */
  readonly suffixes: ReadonlyMap<string, number>;
}

/** What a model file holds for this head. */
export interface DgaParts extends DgaFeatureParts {
  /** Upper edges of the bins of each feature, ascending, at most 254: bin = number of edges below the value. */
  readonly edges: readonly Float32Array[];
  readonly forest: Forest;
}
