import { maxHostTextLength, writeHostSymbols } from '../../../src/core/heads/phishing/host-text.ts';
import {
  maxNgramLength,
  type NgramWeights,
  packNgrams,
  writeNgramBuckets,
} from '../../../src/core/text/ngram-weights.ts';
import { AveragedLogistic } from '../common/averaged-logistic.ts';
import { randomFrom, shuffled } from '../common/random.ts';
import type { HostRow } from './phishing-rows.ts';

const fractionBits = 3;
const speed = { learningRate: 0.1, l2: 1e-5 };

/**
 * Fits the linear n-gram model of full hostnames; its weights are the mean over the second half of the epochs.
 * @param buckets number of weights, a power of two
 */
export function fitHostNgrams(rows: readonly HostRow[], buckets: number, epochs: number, seed: number): NgramWeights {
  const model = new AveragedLogistic(buckets, speed);
  const symbols = new Uint8Array(maxHostTextLength + 2);
  const found = new Uint32Array(maxNgramLength * (maxHostTextLength + 2));
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch >= epochs / 2) model.average();
    for (const index of shuffled(rows.length, random)) {
      const { text, malicious, weight } = rows[index]!;
      const count = writeNgramBuckets(symbols, writeHostSymbols(text, symbols), buckets - 1, found);
      model.learn(found, count, malicious, weight);
    }
  }
  return packNgrams(model.weights(), fractionBits);
}
