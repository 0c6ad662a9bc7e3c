import {
  longestNgram,
  type NgramWeights,
  ngramBuckets,
  packNgrams,
} from '../../src/core/language-model/ngram-weights.ts';
import { maxHostText, writeHostSymbols } from '../../src/core/phishing/host-text.ts';
import type { HostRow } from './phishing-rows.ts';
import { randomFrom } from './random.ts';

const fractionBits = 3;
const learningRate = 0.1;
const l2 = 1e-5;

/**
 * Fits the linear n-gram model of full hostnames by AdaGrad on the weighted logistic loss.
 * @param buckets number of weights, a power of two
 */
export function fitHostNgrams(rows: readonly HostRow[], buckets: number, epochs: number, seed: number): NgramWeights {
  const weights = new Float32Array(buckets);
  const squares = new Float32Array(buckets).fill(1e-3);
  const symbols = new Uint8Array(maxHostText + 2);
  const found = new Uint32Array(longestNgram * (maxHostText + 2));
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(rows.length, random)) {
      const { text, malicious, weight } = rows[index]!;
      const count = ngramBuckets(symbols, writeHostSymbols(text, symbols), buckets - 1, found);
      let score = 0;
      for (let i = 0; i < count; i++) score += weights[found[i]!]!;
      const error = weight * (1 / (1 + Math.exp(-score)) - malicious);
      for (let i = 0; i < count; i++) {
        const bucket = found[i]!;
        const slope = error + l2 * weights[bucket]!;
        squares[bucket]! += slope * slope;
        weights[bucket]! -= (learningRate * slope) / Math.sqrt(squares[bucket]!);
      }
    }
  }
  return packNgrams(weights, fractionBits);
}

function shuffled(count: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swap = order[i]!;
    order[i] = order[j]!;
    order[j] = swap;
  }
  return order;
}
