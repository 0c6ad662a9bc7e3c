import { describe, expect, test } from 'vitest';
import { scalePosition } from './scale-position.ts';

describe('scalePosition', () => {
  test('is in the middle at even odds, and symmetric', () => {
    expect(scalePosition(0.5)).toBeCloseTo(0.5, 12);
    expect(scalePosition(0.9) + scalePosition(0.1)).toBeCloseTo(1, 12);
  });

  test('keeps high probabilities apart', () => {
    expect(scalePosition(0.999) - scalePosition(0.99)).toBeGreaterThan(0.1);
  });

  test.each([
    [0, 0],
    [1, 1],
    [1e-12, 0],
    [1 - 1e-12, 1],
  ])('maps %d to the end %d', (probability, position) => {
    expect(scalePosition(probability)).toBe(position);
  });
});
