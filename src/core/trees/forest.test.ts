import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growForest, packForest } from '../../../model/training/common/grow-forest.ts';
import { randomFrom } from '../../../model/training/common/random.ts';
import { binOf } from './bins.ts';
import { forestContributions, forestLogOdds } from './forest.ts';

const features = 3;

/**
 * Rows whose label is the exclusive or of two conditions, on the first two features: no single split separates them.
 */
function exclusiveOr(count: number): { columns: Uint8Array[]; labels: Uint8Array; weights: Float32Array } {
  const random = randomFrom(7);
  const columns = Array.from({ length: features }, () =>
    Uint8Array.from({ length: count }, () => Math.floor(random() * 8)),
  );
  const labels = Uint8Array.from(
    { length: count },
    (_, i) => (columns[0]![i]! < 4 ? 1 : 0) ^ (columns[1]![i]! < 4 ? 1 : 0),
  );
  return { columns, labels, weights: new Float32Array(count).fill(1) };
}

const trees = growForest(exclusiveOr(2000), {
  trees: 20,
  leaves: 8,
  learningRate: 0.3,
  rowShare: 1,
  featureShare: 1,
  lambda: 1,
  minHessian: 1,
  seed: 1,
});
const forest = packForest(trees, 1, 0);
const bins = fc.uint8Array({ minLength: features, maxLength: features, max: 7 });

test('learns an interaction and ignores noise', () => {
  fc.assert(
    fc.property(bins, (row) => {
      expect(forestLogOdds(forest, row) > 0).toBe(row[0]! < 4 !== row[1]! < 4);
    }),
  );
  const noise = new Int32Array(features);
  forestContributions(forest, Uint8Array.of(1, 6, 3), noise);
  expect(Math.abs(noise[2]!)).toBeLessThan(Math.abs(noise[0]!) / 10);
});

test('contributions add up to the score exactly', () => {
  fc.assert(
    fc.property(bins, (row) => {
      const terms = new Int32Array(features);
      const base = forestContributions(forest, row, terms);
      expect((base + terms.reduce((sum, term) => sum + term, 0)) / 2 ** forest.fractionBits).toBe(
        forestLogOdds(forest, row),
      );
    }),
  );
});

test('an affine calibration can be folded into the trees', () => {
  const calibrated = packForest(trees, 0.5, 1.25);
  const row = Uint8Array.of(1, 6, 3);
  expect(forestLogOdds(calibrated, row)).toBeCloseTo(0.5 * forestLogOdds(forest, row) + 1.25, 2);
});

test('the same rows and seed give the same trees', () => {
  const options = {
    trees: 5,
    leaves: 6,
    learningRate: 0.1,
    rowShare: 0.7,
    featureShare: 0.7,
    lambda: 1,
    minHessian: 1,
    seed: 9,
  };
  expect(growForest(exclusiveOr(500), options)).toEqual(growForest(exclusiveOr(500), options));
});

test('the bin of a value is the number of edges below it', () => {
  const edges = Float32Array.of(0.5, 1.5, 2.5);
  expect([0, 0.5, 0.6, 2, 2.5, 99].map((value) => binOf(value, edges))).toEqual([0, 0, 1, 2, 2, 3]);
  expect(binOf(Number.NaN, edges)).toBe(0);
});
