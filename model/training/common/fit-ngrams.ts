import {
  maxNgramLength,
  type NgramWeights,
  packNgrams,
  writeNgramBuckets,
} from '../../../src/core/text/ngram-weights.ts';
import { AveragedLogistic } from './averaged-logistic.ts';
import { randomFrom, shuffled } from './random.ts';
import type { SymbolText } from './symbol-text.ts';

export interface NgramOptions {
  /** Number of weights, a power of two. */
  readonly buckets: number;
  readonly epochs: number;
  readonly learningRate: number;
  readonly l2: number;
  readonly seed: number;
  /** Whether every epoch visits the rows in a new order. */
  readonly reshuffle: boolean;
}

const fractionBits = 3;

/** Fits the linear n-gram model. Its weights are the mean over the second half of the epochs. */
export function fitNgrams<Row extends { readonly malicious: 0 | 1; readonly weight: number }>(
  rows: readonly Row[],
  text: SymbolText<Row>,
  { buckets, epochs, learningRate, l2, seed, reshuffle }: NgramOptions,
): NgramWeights {
  const model = new AveragedLogistic(buckets, { learningRate, l2 });
  const symbols = new Uint8Array(text.maxLength + 2);
  const found = new Uint32Array(maxNgramLength * (text.maxLength + 2));
  const random = randomFrom(seed);
  let order = shuffled(rows.length, random);
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch >= epochs / 2) model.average();
    if (reshuffle && epoch > 0) order = shuffled(rows.length, random);
    for (const index of order) {
      const row = rows[index]!;
      const count = writeNgramBuckets(symbols, text.write(row, symbols), buckets - 1, found);
      model.learn(found, count, row.malicious, row.weight);
    }
  }
  return packNgrams(model.weights(), fractionBits);
}
