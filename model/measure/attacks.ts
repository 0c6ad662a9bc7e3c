import {
  bucketMask,
  computeNgrams,
  maxNgramLength,
  type NgramReading,
  type NgramWeights,
  writeNgramBuckets,
} from '../../src/core/text/ngram-weights.ts';
import { maxLabelLength, symbolOf, writeSymbols } from '../../src/core/text/symbols.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

const symbols = new Uint8Array(maxLabelLength + 2);
const buckets = new Uint32Array(maxNgramLength * (maxLabelLength + 2));
const reading: NgramReading = { sum: 0, mean: 0, lowest: 0, highest: 0 };

/**
 * Changes at most `count` characters of a label. Each step makes the change that lowers the score of a linear n-gram
 * model most. This is MaskDGA (Sidi et al. 2019) with the weights themselves instead of the gradients of a substitute
 * model.
 */
export function maskByNgrams(label: string, count: number, model: NgramWeights): string {
  const length = writeSymbols(label, symbols);
  const text = [...label];
  const open = new Set(text.keys());
  for (let i = 0; i < count; i++) {
    let maxGain = 0;
    let chosen = { index: -1, character: '' };
    for (const index of open) {
      const own = symbols[index + 1] as number;
      const before = sumAround(index + 1, length, model);
      for (const character of alphabet) {
        symbols[index + 1] = symbolOf(character.charCodeAt(0));
        const gain = before - sumAround(index + 1, length, model);
        if (gain > maxGain) {
          maxGain = gain;
          chosen = { index, character };
        }
      }
      symbols[index + 1] = own;
    }
    if (chosen.index < 0) break;
    open.delete(chosen.index);
    text[chosen.index] = chosen.character;
    symbols[chosen.index + 1] = symbolOf(chosen.character.charCodeAt(0));
  }
  return text.join('');
}

/**
 * Log-odds of the n-grams near the symbol at `at`, including all that contain it. Only those change when the symbol
 * changes.
 */
function sumAround(at: number, length: number, model: NgramWeights): number {
  const from = Math.max(0, at - maxNgramLength + 1);
  const to = Math.min(length + 1, at + maxNgramLength - 1);
  return sumOf(symbols.subarray(from, to + 1), model);
}

/** Computes the log-odds of a label from its n-grams. */
export function computeNgramSum(label: string, model: NgramWeights): number {
  const length = writeSymbols(label, symbols);
  return sumOf(symbols.subarray(0, length + 2), model);
}

/** @param stretch symbols, including the boundaries */
function sumOf(stretch: Uint8Array, model: NgramWeights): number {
  const length = stretch.length - 2;
  writeNgramBuckets(stretch, length, bucketMask(model), buckets);
  computeNgrams(model, buckets, length, reading);
  return reading.sum;
}
