import {
  maxNgramLength,
  type NgramWeights,
  packNgrams,
  writeNgramBuckets,
} from '../../../src/core/text/ngram-weights.ts';
import { maxLabelLength, writeSymbols } from '../../../src/core/text/symbols.ts';
import { AveragedLogistic } from '../common/averaged-logistic.ts';
import { randomFrom, shuffled } from '../common/random.ts';
import type { TrainingName } from '../common/training-names.ts';

const fractionBits = 3;
const speed = { learningRate: 0.12, l2: 2e-6 };

/**
 * Fits the linear n-gram model; its weights are the mean over the second half of the epochs.
 * @param buckets number of weights, a power of two
 */
export function fitNgrams(names: readonly TrainingName[], buckets: number, epochs: number, seed: number): NgramWeights {
  const model = new AveragedLogistic(buckets, speed);
  const symbols = new Uint8Array(maxLabelLength + 2);
  const found = new Uint32Array(maxNgramLength * (maxLabelLength + 2));
  const order = shuffled(names.length, randomFrom(seed));
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch >= epochs / 2) model.average();
    for (const index of order) {
      const { label, malicious, weight } = names[index] as TrainingName;
      const count = writeNgramBuckets(symbols, writeSymbols(label, symbols), buckets - 1, found);
      model.learn(found, count, malicious, weight);
    }
  }
  return packNgrams(model.weights(), fractionBits);
}
