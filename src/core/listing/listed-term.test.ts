import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../base/days.ts';
import { finestUnit } from '../base/log-odds.ts';
import type { Explanation } from '../verdict/types.ts';
import type { ListedEvidence } from './evidence.ts';
import { listedLogOdds, listedRatio, withListed } from './listed-term.ts';

const today = dayOf(Date.UTC(2026, 10, 22, 23));
const listed = (feeds: number, age: number | null = 0): ListedEvidence => ({
  host: 'example.com',
  feeds,
  day: age === null ? null : today - age,
  kind: 'phishing',
});
const explanation: Explanation = {
  probability: 0.5,
  intercept: -1,
  contributions: [{ name: 'length', value: 7, logOdds: 1 }],
  threat: 'dga',
  evidence: [],
};

describe('listedLogOdds', () => {
  test('is a positive multiple of the finest unit, whatever the evidence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.option(fc.integer({ min: -10, max: 100_000 })), (k, age) => {
        const logOdds = listedLogOdds(listed(k, age), today);
        expect(logOdds / finestUnit).toBe(Math.round(logOdds / finestUnit));
        expect(logOdds).toBeGreaterThan(0);
        expect(logOdds).toBeLessThan(20);
      }),
    );
  });

  test('an older listing never weighs more, and an undated one weighs like a new one', () => {
    const age = fc.integer({ min: -10, max: 2000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), age, age, (feeds, one, other) => {
        const [newer, older] = [Math.min(one, other), Math.max(one, other)];
        expect(listedLogOdds(listed(feeds, older), today)).toBeLessThanOrEqual(
          listedLogOdds(listed(feeds, newer), today),
        );
        expect(listedLogOdds(listed(feeds, null), today)).toBeGreaterThanOrEqual(
          listedLogOdds(listed(feeds, newer), today),
        );
      }),
    );
  });

  test.each([
    [0, 1],
    [65, 1],
    [80, 0.88],
    [155, 0.08],
    [290, 0.007],
    [9999, 0.007],
  ])('after %d days a share of %d of the ratio is left', (age, share) => {
    const expected = Math.log(share * listedRatio + 1 - share);
    expect(listedLogOdds(listed(1, age), today)).toBeCloseTo(expected, 5);
  });
});

describe('withListed', () => {
  test('adds one term, and the sum still gives the probability', () => {
    const found = withListed(explanation, listed(3), today);
    const sum = found.contributions.reduce((all, term) => all + term.logOdds, found.intercept);
    expect(found.probability).toBe(1 / (1 + Math.exp(-sum)));
    expect(found.contributions.at(-1)).toEqual({
      name: 'listed',
      value: 3,
      logOdds: listedLogOdds(listed(3), today),
    });
    expect(found).toMatchObject({
      threat: 'listed',
      evidence: [{ name: 'listed', details: { host: 'example.com', feeds: 3, kind: 'phishing', day: '2026-11-22' } }],
    });
  });

  test('without a listing the term is 0 and everything else stays', () => {
    const same = withListed(explanation, null, today);
    expect(same).toEqual({
      ...explanation,
      contributions: [...explanation.contributions, { name: 'listed', value: 0, logOdds: 0 }],
    });
  });
});
