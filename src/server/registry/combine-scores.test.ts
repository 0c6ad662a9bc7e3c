import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Aggregation, aggregations, combineScores } from './combine-scores.ts';

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
const votes = fc.array(fc.record({ p: probability, weight }), { minLength: 1, maxLength: 8 });
const aggregation = fc.constantFrom(...aggregations);

function combined(kind: Aggregation, members: readonly { p: number; weight: number }[]): number {
  return combineScores(
    { aggregation: kind, members },
    members.map(({ p }) => p),
  );
}

const low = { p: 0.2, weight: 1 };
const high = { p: 0.8, weight: 5 };

test.each<[Aggregation, readonly { p: number; weight: number }[], number]>([
  ['mean', [low, high], 0.5],
  ['weighted', [low, high], 0.7],
  // Odds 1/4, 4 and 4: their geometric mean is the cube root of 4.
  ['logit-mean', [low, high, high], 1 / (1 + 4 ** (-1 / 3))],
  ['max', [low, high], 0.8],
])('%s as worked out by hand', (kind, members, expected) => {
  expect(combined(kind, members)).toBeCloseTo(expected, 14);
});

describe('for every aggregation', () => {
  test('returns a result within the range of the members', () => {
    fc.assert(
      fc.property(aggregation, votes, (kind, members) => {
        const all = members.map(({ p }) => p);
        const result = combined(kind, members);
        expect(result).toBeGreaterThanOrEqual(Math.min(...all));
        expect(result).toBeLessThanOrEqual(Math.max(...all));
      }),
    );
  });

  test('returns exactly the value of a single member, or of members that agree', () => {
    fc.assert(
      fc.property(aggregation, probability, fc.array(weight, { minLength: 1, maxLength: 8 }), (kind, p, weights) => {
        expect(
          combined(
            kind,
            weights.map((w) => ({ p, weight: w })),
          ),
        ).toBe(p);
      }),
    );
  });

  test('does not depend on the order of the members, except for rounding', () => {
    fc.assert(
      fc.property(aggregation, votes, (kind, members) => {
        expect(combined(kind, [...members].reverse())).toBeCloseTo(combined(kind, members), 12);
      }),
    );
  });

  test('never decreases if a member increases, except for rounding', () => {
    fc.assert(
      fc.property(aggregation, votes, fc.nat(), probability, (kind, members, at, p) => {
        const index = at % members.length;
        const raised = members.map((member, i) => (i === index ? { ...member, p: Math.max(p, member.p) } : member));
        expect(combined(kind, raised)).toBeGreaterThanOrEqual(combined(kind, members) - 1e-12);
      }),
    );
  });
});

test('mean, weighted and logit mean are symmetric: complementary members give the complementary result', () => {
  // Closer to 0 or 1, the rounding of 1 - p changes its log-odds.
  const inner = fc.array(fc.record({ p: fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), weight }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.constantFrom<Aggregation>('mean', 'weighted', 'logit-mean'), inner, (kind, members) => {
      const turned = members.map(({ p, weight: w }) => ({ p: 1 - p, weight: w }));
      expect(combined(kind, turned)).toBeCloseTo(1 - combined(kind, members), 10);
    }),
  );
});

test('equal weights give the mean, and weight 0 does not count', () => {
  fc.assert(
    fc.property(votes, weight, probability, (members, w, p) => {
      const equal = members.map((member) => ({ ...member, weight: w }));
      expect(combined('weighted', equal)).toBeCloseTo(combined('mean', members), 12);
      expect(combined('weighted', [...members, { p, weight: 0 }])).toBe(combined('weighted', members));
    }),
  );
});

test('certain members that contradict each other give 0.5', () => {
  expect(
    combined('logit-mean', [
      { p: 0, weight: 1 },
      { p: 1, weight: 1 },
    ]),
  ).toBe(0.5);
});

test('throws if a probability is missing', () => {
  expect(() => combineScores({ aggregation: 'mean', members: [{ weight: 1 }, { weight: 1 }] }, [0.5])).toThrow(
    '1 probabilities for 2 members',
  );
});
