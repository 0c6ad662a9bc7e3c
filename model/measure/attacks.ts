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
 * Changes at most `count` different places of a label, each time the one that takes most off what a linear n-gram model says of it:
 * the masks of MaskDGA (Sidi et al. 2019), with the weights themselves in place of the gradients of a substitute model.
 */
export function maskByNgrams(label: string, count: number, model: NgramWeights): string {
  const length = writeSymbols(label, symbols);
  const text = [...label];
  const open = new Set(text.keys());
  for (let i = 0; i < count; i++) {
    let most = 0;
    let chosen = { place: -1, character: '' };
    for (const place of open) {
      const own = symbols[place + 1] as number;
      const before = sumAround(place + 1, length, model);
      for (const character of alphabet) {
        symbols[place + 1] = symbolOf(character.charCodeAt(0));
        const gain = before - sumAround(place + 1, length, model);
        if (gain > most) {
          most = gain;
          chosen = { place, character };
        }
      }
      symbols[place + 1] = own;
    }
    if (chosen.place < 0) break;
    open.delete(chosen.place);
    text[chosen.place] = chosen.character;
    symbols[chosen.place + 1] = symbolOf(chosen.character.charCodeAt(0));
  }
  return text.join('');
}

/** Log-odds of the n-grams in the stretch that holds all those with the symbol at `at`; the others in it stay when that one changes. */
function sumAround(at: number, length: number, model: NgramWeights): number {
  const from = Math.max(0, at - maxNgramLength + 1);
  const to = Math.min(length + 1, at + maxNgramLength - 1);
  return sumOf(symbols.subarray(from, to + 1), model);
}

/** Log-odds of a label by its n-grams. */
export function computeNgramSum(label: string, model: NgramWeights): number {
  const length = writeSymbols(label, symbols);
  return sumOf(symbols.subarray(0, length + 2), model);
}

/** @param stretch symbols, boundaries and all */
function sumOf(stretch: Uint8Array, model: NgramWeights): number {
  const length = stretch.length - 2;
  writeNgramBuckets(stretch, length, bucketMask(model), buckets);
  computeNgrams(model, buckets, length, reading);
  return reading.sum;
}
