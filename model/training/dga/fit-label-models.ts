import type { MarkovModel } from '../../../src/core/text/markov.ts';
import type { NgramWeights } from '../../../src/core/text/ngram-weights.ts';
import { maxLabelLength, writeSymbols } from '../../../src/core/text/symbols.ts';
import { fitMarkov } from '../common/fit-markov.ts';
import { fitNgrams } from '../common/fit-ngrams.ts';
import type { SymbolText } from '../common/symbol-text.ts';
import type { TrainingName } from '../common/training-names.ts';

const labelText: SymbolText<TrainingName> = {
  maxLength: maxLabelLength,
  write: ({ label }, out) => writeSymbols(label, out),
};

/** Fits a trigram model to the labels of `names`. */
export function fitLabelMarkov(names: Iterable<TrainingName>): MarkovModel {
  return fitMarkov(names, labelText);
}

/**
 * Fits the n-gram model to the labels of `names`.
 * @param buckets number of weights, a power of two
 */
export function fitLabelNgrams(
  names: readonly TrainingName[],
  buckets: number,
  epochs: number,
  seed: number,
): NgramWeights {
  return fitNgrams(names, labelText, { buckets, epochs, learningRate: 0.12, l2: 2e-6, seed, reshuffle: false });
}
