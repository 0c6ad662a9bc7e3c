import { maxLabel, writeSymbols } from '../../src/core/features/symbols.ts';
import {
  longestNgram,
  type NgramWeights,
  ngramBuckets,
  packNgrams,
} from '../../src/core/language-model/ngram-weights.ts';
import type { TrainingName } from './names.ts';
import { randomFrom } from './random.ts';

const fractionBits = 3;
const learningRate = 0.12;
const l2 = 2e-6;

/**
 * Fits the linear n-gram model by AdaGrad on the weighted logistic loss.
 * @param buckets number of weights, a power of two
 */
export function fitNgrams(names: readonly TrainingName[], buckets: number, epochs: number, seed: number): NgramWeights {
  const weights = new Float32Array(buckets);
  const squares = new Float32Array(buckets).fill(1e-3);
  const symbols = new Uint8Array(maxLabel + 2);
  const found = new Uint32Array(longestNgram * (maxLabel + 2));
  const order = shuffled(names.length, seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of order) {
      const { label, malicious, weight } = names[index] as TrainingName;
      const length = writeSymbols(label, symbols);
      const count = ngramBuckets(symbols, length, buckets - 1, found);
      let score = 0;
      for (let i = 0; i < count; i++) score += weights[found[i] as number] as number;
      const error = weight * (1 / (1 + Math.exp(-score)) - malicious);
      for (let i = 0; i < count; i++) {
        const bucket = found[i] as number;
        const slope = error + l2 * (weights[bucket] as number);
        squares[bucket]! += slope * slope;
        weights[bucket]! -= (learningRate * slope) / Math.sqrt(squares[bucket] as number);
      }
    }
  }
  return packNgrams(weights, fractionBits);
}

function shuffled(count: number, seed: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  const random = randomFrom(seed);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swap = order[i] as number;
    order[i] = order[j] as number;
    order[j] = swap;
  }
  return order;
}
