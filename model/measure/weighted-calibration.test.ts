import { expect, test } from 'vitest';
import { calibrationError } from '../evaluation/metrics.ts';
import { randomFrom } from '../training/common/random.ts';
import { binTable, type WeightedProbability, weightedCalibration } from './weighted-calibration.ts';

/** Rows whose probability is right for every weight. */
function calibrated(count: number): WeightedProbability[] {
  const random = randomFrom(4);
  return Array.from({ length: count }, () => {
    const probability = random();
    return { probability, malicious: random() < probability ? 1 : 0, weight: 0.5 + random() };
  });
}

test('right probabilities have hardly any error, and the interval reaches to nearly none', () => {
  const { error, interval, mean, share } = weightedCalibration(calibrated(5000));
  expect(error).toBeLessThan(0.03);
  expect(interval[0]).toBeLessThan(0.6 * error);
  expect(interval[1]).toBeGreaterThanOrEqual(error);
  expect(mean).toBeCloseTo(share, 1);
});

test('the error counts by weight', () => {
  const right: WeightedProbability = { probability: 1, malicious: 1, weight: 3 };
  const wrong: WeightedProbability = { probability: 0, malicious: 1, weight: 1 };
  const { error, mean, share, interval } = weightedCalibration([right, wrong]);
  expect([error, mean, share]).toEqual([0.25, 0.75, 1]);
  expect(interval[0]).toBeLessThanOrEqual(error);
});

test('the bins are those of the error', () => {
  const rows = calibrated(2000);
  const bins = binTable(rows);
  expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(2000);
  expect(bins.reduce((sum, bin) => sum + bin.mass, 0)).toBeCloseTo(1, 12);
  const error = bins.reduce((sum, { mass, share, probability }) => sum + mass * Math.abs(share - probability), 0);
  const whole = calibrationError(
    Float64Array.from(rows, ({ probability }) => probability),
    Uint8Array.from(rows, ({ malicious }) => malicious),
    rows.map(({ weight }) => weight),
  );
  expect(error).toBeCloseTo(whole, 12);
  for (const { interval, share } of bins) {
    expect(interval[0]).toBeLessThanOrEqual(share);
    expect(interval[1]).toBeGreaterThanOrEqual(share);
  }
});
