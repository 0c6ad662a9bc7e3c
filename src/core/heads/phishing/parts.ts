import type { MarkovModel } from '../../text/markov.ts';
import type { NgramWeights } from '../../text/ngram-weights.ts';
import type { WordGraph } from '../../text/word-graph.ts';
import type { Forest } from '../../trees/forest.ts';

/** What the features are computed with. In training, it is fitted to other names than those that are scored. */
export interface PhishingFeatureParts {
  /** Words that names are made of; the graph is shared with the DGA head. */
  readonly common: WordGraph;
  /** Linear model over the substrings of the text before the suffix. */
  readonly ngrams: NgramWeights;
  /** Character model of benign hostnames. */
  readonly benign: MarkovModel;
  /** Words that are frequent in phishing hosts and rare in others. The weight is log2 of the ratio. */
  readonly words: WordGraph;
  /** Labels of well-known sites that occur inside hostnames of others, weighted in the same way. */
  readonly brands: WordGraph;
  /** Registrable domains under which anyone can publish a site, but which are not public suffixes. */
  readonly platforms: ReadonlySet<string>;
  /** Log-odds of each suffix, classes weighted equally; 0 for a suffix that is not listed. */
  readonly suffixes: ReadonlyMap<string, number>;
}

/** The features and the trees that weigh them. */
export interface PhishingParts extends PhishingFeatureParts {
  /** Upper edges of the bins of each feature, ascending, at most 254 each. */
  readonly edges: readonly Float32Array[];
  readonly forest: Forest;
  /** Share of the suffix's log-odds that is added to the output of the trees, 0..1. */
  readonly suffixShare: number;
  /**
   * Log-odds added for a registered domain without subdomain: most sites that people visit are one, most phishing hosts
   * are not. A whole multiple of 2^-`forest.fractionBits`.
   */
  readonly plainLogOdds: number;
}

/** What a model file holds for this head, on the scale of the other heads. */
export interface PhishingHeadParts extends PhishingParts {
  /** Log-odds added to the output of the head; a whole multiple of 2^-20. */
  readonly intercept: number;
}
