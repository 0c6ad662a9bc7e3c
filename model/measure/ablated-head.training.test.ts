import { describe, expect, test } from 'vitest';
import { dgaFeatureNames } from '../../src/core/heads/dga/feature-names.ts';
import { leaf } from '../../src/core/trees/forest.ts';
import { smallHosts, smallOptions, smallWords } from '../../test/support/small-model.ts';
import { hashText } from '../training/common/random.ts';
import type { TrainOptions } from '../training/common/train-options.ts';
import { trainingNames } from '../training/common/training-names.ts';
import { trainModel } from '../training/train-model.ts';
import { trainHead } from './ablated-head.ts';
import { type FeaturePart, featuresOf } from './feature-parts.ts';

const names = trainingNames(smallHosts());
const everyPart: readonly FeaturePart[] = ['lexical', 'words', 'vocabulary', 'markov', 'ngrams', 'suffix'];

describe('with nothing hidden', () => {
  test.each<readonly [string, TrainOptions]>([
    ['without cleaning', smallOptions],
    ['with cleaning', { ...smallOptions, isClean: ({ label }) => hashText(label) % 3 === 0 }],
  ])('the trees are those of the bundled kind of model, %s', (_, options) => {
    const whole = trainModel(names, smallWords, options, () => {});
    const { parts } = trainHead(names, smallWords, options, new Set());
    expect(parts.forest.roots).toEqual(whole.forest.roots);
    expect(parts.forest.nodes).toEqual(whole.forest.nodes);
    expect(parts.edges).toEqual(whole.edges);
  });
});

test('no tree splits on what is hidden', () => {
  for (const part of everyPart) {
    const hidden = featuresOf(part);
    const { forest } = trainHead(names, smallWords, smallOptions, hidden).parts;
    const split = new Set([...forest.nodes].map((node) => node & 255).filter((feature) => feature !== leaf));
    expect(split.size).toBeGreaterThan(0);
    expect([...split].filter((feature) => hidden.has(dgaFeatureNames[feature]!))).toEqual([]);
  }
});

test('every feature belongs to one part', () => {
  const found = everyPart.flatMap((part) => [...featuresOf(part)]);
  expect(found.sort()).toEqual([...dgaFeatureNames].sort());
});
