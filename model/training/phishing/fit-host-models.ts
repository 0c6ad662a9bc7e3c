import { maxHostTextLength, writeHostSymbols } from '../../../src/core/heads/phishing/host-text.ts';
import type { MarkovModel } from '../../../src/core/text/markov.ts';
import type { NgramWeights } from '../../../src/core/text/ngram-weights.ts';
import { fitMarkov } from '../common/fit-markov.ts';
import { fitNgrams } from '../common/fit-ngrams.ts';
import type { SymbolText } from '../common/symbol-text.ts';
import type { HostRow } from './phishing-rows.ts';

const hostText: SymbolText<HostRow> = {
  maxLength: maxHostTextLength,
  write: ({ text }, out) => writeHostSymbols(text, out),
};

/** Fits a trigram model to the texts of `rows`. */
export function fitHostMarkov(rows: Iterable<HostRow>): MarkovModel {
  return fitMarkov(rows, hostText);
}

/**
 * Fits the n-gram model to the texts of `rows`.
 * @param buckets number of weights, a power of two
 */
export function fitHostNgrams(rows: readonly HostRow[], buckets: number, epochs: number, seed: number): NgramWeights {
  return fitNgrams(rows, hostText, { buckets, epochs, learningRate: 0.1, l2: 1e-5, seed, reshuffle: true });
}
