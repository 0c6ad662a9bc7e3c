import type { MarkovModel } from '../../text/markov.ts';
import type { NgramWeights } from '../../text/ngram-weights.ts';
import type { WordGraph } from '../../text/word-graph.ts';
import type { Forest } from '../../trees/forest.ts';

/** What the features of a full hostname are computed with. During training, fitted on other names than those scored. */
export interface PhishingFeatureParts {
  /** Words that names are made of, the same graph as that of the generated names. */
  readonly common: WordGraph;
  /** Linear model over the substrings of the text before the suffix. */
  readonly ngrams: NgramWeights;
  /** Character model of benign hostnames. */
  readonly benign: MarkovModel;
  /** Words that recur in phishing hosts and are rare in others, weight log2 of how much rarer. */
  readonly words: WordGraph;
  /** Labels of well-known sites that stand inside other people's hostnames, weighted alike. */
  readonly brands: WordGraph;
  /** Registrable domains that let anybody put up a site under them and are no public suffixes. */
  readonly platforms: ReadonlySet<string>;
  /** Log-odds by suffix at equal classes; one that is not there has 0. */
  readonly suffixes: ReadonlyMap<string, number>;
}

/** Everything of the phishing head that a model file holds. */
export interface PhishingParts extends PhishingFeatureParts {
  /** Upper edges of the bins of each feature, ascending, at most 254 each. */
  readonly edges: readonly Float32Array[];
  readonly forest: Forest;
  /** Share of a suffix's log-odds that is added beside what the trees make of it, 0..1. */
  readonly suffixShare: number;
  /**
   * Log-odds added for a registered domain by itself: most of what people visit is one, most phishing hosts are not. A whole
   * multiple of 2^-`forest.fractionBits`.
   */
  readonly plainLogOdds: number;
}

/** What tells phishing hosts, on the scale of the other heads. */
export interface PhishingHeadParts extends PhishingParts {
  /** Log-odds added to the head's own; a whole multiple of 2^-20. */
  readonly intercept: number;
}
