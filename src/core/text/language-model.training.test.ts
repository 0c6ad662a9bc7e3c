import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trainingNames } from '../../../model/training/common/training-names.ts';
import { fitLabelMarkov, fitLabelNgrams } from '../../../model/training/dga/fit-label-models.ts';
import { smallHosts } from '../../../test/support/small-model.ts';
import { computeMarkov, costsPerBit, type MarkovReading } from './markov.ts';
import { bucketMask, computeNgrams, maxNgramLength, type NgramReading, writeNgramBuckets } from './ngram-weights.ts';
import { maxLabelLength, symbolCount, writeSymbols } from './symbols.ts';

const names = trainingNames(smallHosts());
const markov = fitLabelMarkov(names.filter(({ malicious }) => malicious === 0));
const ngrams = fitLabelNgrams(names, 2 ** 12, 3, 1);
const symbols = new Uint8Array(maxLabelLength + 2);
const buckets = new Uint32Array(maxNgramLength * (maxLabelLength + 2));

function markovOf(label: string): MarkovReading {
  const out = { total: 0, mean: 0, worst: 0 };
  computeMarkov(markov, symbols, writeSymbols(label, symbols), out);
  return out;
}

function ngramsOf(label: string): NgramReading {
  const out = { sum: 0, mean: 0, lowest: 0, highest: 0 };
  const length = writeSymbols(label, symbols);
  writeNgramBuckets(symbols, length, bucketMask(ngrams), buckets);
  computeNgrams(ngrams, buckets, length, out);
  return out;
}

test('writes boundary, letters, digits and everything else as symbols', () => {
  expect(writeSymbols('az09-_', symbols)).toBe(6);
  expect([...symbols.subarray(0, 8)]).toEqual([0, 1, 26, 27, 36, 37, 37, 0]);
  expect(writeSymbols('x'.repeat(99), symbols)).toBe(maxLabelLength);
});

test('the costs after any two symbols are those of a probability distribution', () => {
  for (const context of [0, symbolCount, 5 * symbolCount + 9]) {
    let mass = 0;
    for (let c = 0; c < symbolCount; c++) mass += 2 ** (-(markov[context * symbolCount + c] as number) / costsPerBit);
    expect(mass).toBeGreaterThan(0.9);
    expect(mass).toBeLessThan(1.1);
  }
});

test('familiar names cost fewer bits per letter than random ones, on average and at their worst spot', () => {
  const familiar = markovOf('gardenhouse');
  const random = markovOf('xkqzjvwptbf');
  expect(familiar.mean).toBeLessThan(random.mean);
  expect(familiar.worst).toBeLessThan(random.worst);
});

test('the n-gram model distinguishes benign from malicious names', () => {
  expect(ngramsOf('rivermusic').sum).toBeLessThan(0);
  expect(ngramsOf('xkqzjvwptbf').sum).toBeGreaterThan(0);
});

test('readings are finite and within bounds for any label', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (label) => {
      const { total, mean, worst } = markovOf(label);
      expect(total).toBeGreaterThanOrEqual(0);
      expect(mean).toBeLessThanOrEqual(16);
      expect(worst).toBeLessThanOrEqual(16);
      const { sum, lowest, highest } = ngramsOf(label);
      expect(Number.isFinite(sum)).toBe(true);
      expect(lowest).toBeLessThanOrEqual(0);
      expect(highest).toBeGreaterThanOrEqual(0);
    }),
  );
});
