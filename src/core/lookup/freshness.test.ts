import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshForMs, maxFreshMs, minFreshMs } from './freshness.ts';

test.each([
  [null, 3_600_000],
  ['', 3_600_000],
  ['public, max-age=900, stale-while-revalidate=3600', 900_000],
  ['Max-Age=900', 900_000],
  ['max-age="900"', 900_000],
  ['max-age=0', minFreshMs],
  ['max-age=99999999999999999999', maxFreshMs],
  ['max-age=-5', 3_600_000],
  ['no-store', minFreshMs],
  ['max-age=900, no-cache', minFreshMs],
])('%j keeps an answer for %d ms', (header, expected) => {
  expect(freshForMs(header)).toBe(expected);
});

test('whatever the header says, the bounds hold', () => {
  const header = fc.oneof(
    fc.string(),
    fc.integer().map((age) => `max-age=${age}`),
  );
  fc.assert(
    fc.property(header, (text) => {
      expect(freshForMs(text)).toBeGreaterThanOrEqual(minFreshMs);
      expect(freshForMs(text)).toBeLessThanOrEqual(maxFreshMs);
    }),
  );
});
