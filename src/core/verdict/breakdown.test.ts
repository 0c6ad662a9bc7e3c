import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderTerms, sumTerms } from './breakdown.ts';

const terms = (...weights: number[]) => weights.map((logOdds, index) => ({ name: `f${index}`, value: index, logOdds }));

describe('orderTerms', () => {
  test('orders by weight in either direction and folds the tail away', () => {
    const { top, rest, scale } = orderTerms(terms(0.1, -3, 2, 0, -1, 0.5, 0.2, 0.3), 5);
    expect(top.map((term) => term.logOdds)).toEqual([-3, 2, -1, 0.5, 0.3]);
    expect(rest.map((term) => term.logOdds)).toEqual([0.2, 0.1, 0]);
    expect(scale).toBe(3);
  });

  test('leaves out terms that are the same for every name', () => {
    const { top } = orderTerms([...terms(1), { name: 'prior', value: 0, logOdds: -5 }], 5);
    expect(top.map(({ name }) => name)).toEqual(['f0']);
  });

  test('a tail of one is not folded', () => {
    expect(orderTerms(terms(1, 2, 3, 4, 5, 6), 5).rest).toEqual([]);
  });

  test('what makes no difference is folded, even alone', () => {
    const { top, rest } = orderTerms(terms(0, 1, 0, -2, 0), 5);
    expect(top.map((term) => term.logOdds)).toEqual([-2, 1]);
    expect(rest.map(({ name }) => name)).toEqual(['f0', 'f2', 'f4']);
    expect(orderTerms(terms(1, 2, 3, 4, 5, 0), 5).rest).toHaveLength(1);
    expect(orderTerms(terms(0, 0), 5).top).toEqual([]);
  });

  test('no terms, or only tiny ones, give a scale that keeps bars small', () => {
    expect(orderTerms([], 5)).toEqual({ top: [], rest: [], scale: 0.5 });
    expect(orderTerms(terms(0.01), 5).scale).toBe(0.5);
  });
});

test('sumTerms adds up both sides to the log-odds of the probability', () => {
  const contributions = [...terms(2.5, -0.75, 0, 1.25), { name: 'prior', value: 0, logOdds: -1.5 }];
  const probability = 1 / (1 + Math.exp(-(-2 + 3 - 1.5)));
  const sums = sumTerms(-2, contributions);
  expect(sums).toEqual({
    intercept: -2,
    constant: -1.5,
    towards: { count: 2, sum: 3.75 },
    against: { count: 1, sum: -0.75 },
    logOdds: -0.5,
  });
  expect(1 / (1 + Math.exp(-sums.logOdds))).toBe(probability);
});

test('both sides, the prior and the intercept add up exactly', () => {
  const weight = fc.integer({ min: -(2 ** 22), max: 2 ** 22 }).map((n) => n / 2 ** 20);
  const term = fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd', 'prior'), logOdds: weight });
  fc.assert(
    fc.property(weight, fc.array(term), (intercept, all) => {
      const { constant, towards, against, logOdds } = sumTerms(intercept, all);
      expect(logOdds).toBe(all.reduce((sum, each) => sum + each.logOdds, intercept));
      expect(intercept + constant + towards.sum + against.sum).toBe(logOdds);
      expect(towards.sum).toBeGreaterThanOrEqual(0);
      expect(against.sum).toBeLessThanOrEqual(0);
    }),
  );
});
