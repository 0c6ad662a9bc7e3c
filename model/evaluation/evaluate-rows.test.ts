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
  // Rows with equal scores have no order.
  expect(averagePrecision(Float64Array.of(0.5, 0.5, 0.5, 0.5), Uint8Array.of(1, 0, 0, 1))).toBe(0.5);
  expect(averagePrecision(Float64Array.of(0.5), Uint8Array.of(0))).toBeNaN();
});

test('a new base rate shifts the log-odds by the difference of the base rates', () => {
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

test('probabilities that are calibrated at one base rate stay calibrated at the mix of the rows', () => {
  const prior = Math.log(0.05 / 0.95);
  // Half of the rows are malicious; at even odds, a row with the odds 4 is malicious in four of five cases.
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
