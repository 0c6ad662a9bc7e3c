import { expect, test } from 'vitest';
import { trainingNames } from '../training/common/training-names.ts';
import { sampleNames } from './training-sample.ts';

const names = trainingNames([
  ...Array.from({ length: 4000 }, (_, i) => ({ host: `benign${i}.com`, label: 0 as const, family: 'list' })),
  ...Array.from({ length: 3000 }, (_, i) => ({ host: `large${i}.net`, label: 1 as const, family: 'large' })),
  ...Array.from({ length: 100 }, (_, i) => ({ host: `small${i}.org`, label: 1 as const, family: 'small' })),
]);

const counts = (share: number): number[] => {
  const kept = sampleNames(names, share);
  return ['list', 'large', 'small'].map((wanted) => kept.filter(({ family }) => family === wanted).length);
};

test('keeps the share of the benign names and of each family, and small families whole', () => {
  const [benign, large, small] = counts(0.25);
  expect(benign).toBeGreaterThan(900);
  expect(benign).toBeLessThan(1100);
  expect([large, small]).toEqual([750, 100]);
  expect(counts(0.01).slice(1)).toEqual([500, 100]);
  expect(counts(1)).toEqual([4000, 3000, 100]);
});

test('a smaller share is a part of a larger one', () => {
  const larger = new Set(sampleNames(names, 0.5));
  expect(sampleNames(names, 0.2).every((name) => larger.has(name))).toBe(true);
});
