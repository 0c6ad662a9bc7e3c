import { expect, test } from 'vitest';
import { arcPath, onArc } from './gauge-geometry.ts';

test('the arc runs from the left over the top to the right', () => {
  expect(onArc(0, 80).x).toBeCloseTo(20);
  expect(onArc(0.5, 80).y).toBeCloseTo(20);
  expect(arcPath(0, 1, 80)).toBe('M20 100A80 80 0 0 1 180 100');
});
