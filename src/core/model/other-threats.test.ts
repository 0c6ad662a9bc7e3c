import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finestUnit, roundLogOdds } from '../base/log-odds.ts';
import { computeOtherThreats } from './other-threats.ts';

const logOdds = fc.double({ min: -60, max: 60, noNaN: true });
const odds = (x: number): number => Math.exp(x);

test('a name is harmless only if it is harmless in every respect', () => {
  const moderate = fc.double({ min: -12, max: 12, noNaN: true });
  fc.assert(
    fc.property(moderate, moderate, (a, b) => {
      const joint = (1 + odds(a)) * (1 + odds(b)) - 1;
      const likeliest = a >= b ? 0 : 1;
      expect(Math.max(a, b) + computeOtherThreats(Float64Array.of(a, b), likeliest)).toBeCloseTo(Math.log(joint), 5);
    }),
  );
});

test('other threats never lower the log-odds, and the result is a finite multiple of the finest unit', () => {
  fc.assert(
    fc.property(logOdds, fc.array(logOdds, { maxLength: 3 }), (likeliest, others) => {
      const all = Float64Array.of(likeliest, ...others.map((x) => Math.min(x, likeliest)));
      const added = computeOtherThreats(all, 0);
      expect(added).toBeGreaterThanOrEqual(0);
      expect(Number.isInteger(added / finestUnit)).toBe(true);
    }),
  );
});

test('a head without an opinion adds nothing', () => {
  expect(computeOtherThreats(Float64Array.of(3), 0)).toBe(0);
  expect(computeOtherThreats(Float64Array.of(3, Number.NaN), 0)).toBe(0);
});

test('rounding changes at most half a unit', () => {
  expect(Math.abs(roundLogOdds(Math.PI) - Math.PI)).toBeLessThanOrEqual(finestUnit / 2);
});
