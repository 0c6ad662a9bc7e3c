import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../../model/training/common/data-folder.ts';
import { buildWordGraph, unweighted } from '../text/build-word-graph.ts';
import { computeSeedFeatures, countWords } from './seed-features.ts';
import { computeSeedContributions, computeSeedProbability, publishedRegression } from './seed-regression.ts';

/** The published answer of the h2oai example for `plzdonthackmekthxbye`. */
const published = {
  class1Prob: 0.9974359168775598,
  intercept: -14.94132841574946,
  length: 29.841565204329598,
  entropy: 11.178560649883826,
  proVowels: -1.7679609134401084,
  numWords: -18.347249579636706,
};

const wordFile = dataFolder === null ? null : join(dataFolder, 'seed', 'words.txt');

describe.skipIf(wordFile === null || !existsSync(wordFile))(
  'published example (needs seed/words.txt of HOSTWISE_DATA)',
  () => {
    test('is reproduced to the last digit', () => {
      const words = buildWordGraph(unweighted(readFileSync(wordFile as string, 'utf8').split('\n')));
      const features = computeSeedFeatures('plzdonthackmekthxbye', words);
      expect(features).toEqual({ length: 20, entropy: expect.closeTo(3.92192809, 8), proVowels: 0.2, numWords: 23 });
      const terms = computeSeedContributions(publishedRegression, features);
      expect(Object.fromEntries(terms.map(({ name, logOdds }) => [name, logOdds]))).toEqual({
        length: published.length,
        entropy: published.entropy,
        proVowels: published.proVowels,
        numWords: published.numWords,
      });
      expect(publishedRegression.intercept).toBe(published.intercept);
      expect(computeSeedProbability(publishedRegression, features)).toBe(published.class1Prob);
    }, 60_000);
  },
);

test('the published contributions add up to the published probability', () => {
  const features = { length: 20, entropy: 11.178560649883826 / 2.8502716978560194, proVowels: 0.2, numWords: 23 };
  expect(computeSeedProbability(publishedRegression, features)).toBeCloseTo(published.class1Prob, 14);
});

test('countWords counts every substring of two letters or more that is a word', () => {
  const words = buildWordGraph(unweighted(['a', 'he', 'her', 'here', 'ere', 'hereafter']));
  expect(countWords('here', words)).toBe(4);
  expect(countWords('hehe', words)).toBe(2);
  expect(countWords('he-re', words)).toBe(1);
  expect(countWords('', words)).toBe(0);
});
