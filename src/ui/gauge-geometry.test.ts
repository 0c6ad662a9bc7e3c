import { describe, expect, test } from 'vitest';
import { arcPath, gaugePosition, onArc } from './gauge-geometry.ts';

describe('gaugePosition', () => {
  test('is the middle at even odds and symmetric around it', () => {
    expect(gaugePosition(0.5)).toBeCloseTo(0.5, 12);
    expect(gaugePosition(0.9) + gaugePosition(0.1)).toBeCloseTo(1, 12);
  });

  test('keeps high probabilities apart', () => {
    expect(gaugePosition(0.999) - gaugePosition(0.99)).toBeGreaterThan(0.1);
  });

  test.each([
    [0, 0],
    [1, 1],
    [1e-12, 0],
    [1 - 1e-12, 1],
  ])('%d stands at the end %d', (probability, position) => {
    expect(gaugePosition(probability)).toBe(position);
  });
});

test('the arc runs from the left over the top to the right', () => {
  expect(onArc(0, 80).x).toBeCloseTo(20);
  expect(onArc(0.5, 80).y).toBeCloseTo(20);
  expect(arcPath(0, 1, 80)).toBe('M20 100A80 80 0 0 1 180 100');
});
