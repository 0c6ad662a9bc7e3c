import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logistic } from '../../src/core/base/log-odds.ts';
import { evaluateRows } from './evaluate-rows.ts';
import { atMix, averagePrecision } from './metrics.ts';

test('average precision is the mean of the precision at every malicious row', () => {
  expect(averagePrecision(Float64Array.of(0.9, 0.8, 0.7, 0.6), Uint8Array.of(1, 0, 1, 0))).toBeCloseTo(
    (1 + 2 / 3) / 2,
    12,
  );
  // Of rows with one score none comes first.
  expect(averagePrecision(Float64Array.of(0.5, 0.5, 0.5, 0.5), Uint8Array.of(1, 0, 0, 1))).toBe(0.5);
  expect(averagePrecision(Float64Array.of(0.5), Uint8Array.of(0))).toBeNaN();
});

test('another base rate moves the log-odds by the difference', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (x, share) => {
        const prior = Math.log(0.05 / 0.95);
        expect(atMix(logistic(x), prior, share)).toBeCloseTo(logistic(x - prior + Math.log(share / (1 - share))), 9);
      },
    ),
  );
  expect(atMix(0, -3, 0.5)).toBe(0);
  expect(atMix(1, -3, 0.5)).toBe(1);
  expect(atMix(1 - 2 ** -53, -700, 0.5)).toBe(1);
});

test('probabilities that are right at another base rate are right at the mix of the rows', () => {
  const prior = Math.log(0.05 / 0.95);
  // Half of the rows are malicious; a row with odds 4 at even odds is malicious four times in five.
  const rows = [0.2, 0.8].flatMap((share) =>
    Array.from({ length: 100 }, (_, i) => ({
      label: i < 100 * share ? (1 as const) : (0 as const),
      family: 'any',
      probability: logistic(Math.log(share / (1 - share)) + prior),
    })),
  );
  const { calibrationError, calibrationErrorAtMix } = evaluateRows(rows, prior);
  expect(calibrationErrorAtMix).toBeCloseTo(0, 9);
  expect(calibrationError).toBeGreaterThan(0.3);
  expect(evaluateRows(rows).calibrationErrorAtMix).toBeNull();
});
