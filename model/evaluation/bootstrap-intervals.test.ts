import { describe, expect, test } from 'vitest';
import { randomFrom } from '../training/common/random.ts';
import { bootstrapIntervals } from './bootstrap-intervals.ts';
import { evaluateRows, type ScoredRow } from './evaluate-rows.ts';
import { percentileInterval, wilsonInterval } from './interval.ts';
import { rankRows } from './ranked-rows.ts';
import { minFamilies, resampleInto, withoutResampling } from './resample.ts';

/** Benign rows at 0..1, malicious ones a little above, a given number of families. */
function madeUp(seed: number, families: number, perFamily = 25): ScoredRow[] {
  const random = randomFrom(seed);
  const benign = Array.from({ length: 300 }, () => ({ label: 0 as const, family: 'list', probability: random() ** 2 }));
  const malicious = Array.from({ length: families * perFamily }, (_, i) => ({
    label: 1 as const,
    family: `family ${i % families}`,
    probability: Math.sqrt(random()),
  }));
  return [...benign, ...malicious];
}

const intervals = (rows: readonly ScoredRow[], seed = 1, replicates = 200) =>
  bootstrapIntervals(rankRows(rows, -3), evaluateRows(rows, -3), { replicates, seed });

describe('draws', () => {
  test('as many owners as there are, group by group; families too, where there are enough', () => {
    const ranked = rankRows(madeUp(1, minFamilies));
    const draw = withoutResampling(ranked);
    resampleInto(ranked, randomFrom(2), draw);
    const drawn = (from: number, to: number): number => draw.owners.subarray(from, to).reduce((a, b) => a + b, 0);
    expect(drawn(...ranked.benignOwners)).toBe(300);
    for (const { owners } of ranked.families) expect(drawn(...owners)).toBe(25);
    expect(draw.families.reduce((a, b) => a + b, 0)).toBe(minFamilies);
    expect([...draw.families]).not.toEqual(new Array(minFamilies).fill(1));
  });

  test('a few families stand as they are', () => {
    const ranked = rankRows(madeUp(1, minFamilies - 1));
    const draw = withoutResampling(ranked);
    resampleInto(ranked, randomFrom(2), draw);
    expect([...draw.families]).toEqual(new Array(minFamilies - 1).fill(1));
  });
});

describe('intervals', () => {
  test('the same rows and seed give the same, another seed others', () => {
    const rows = madeUp(3, 10);
    expect(intervals(rows)).toEqual(intervals(rows));
    expect(intervals(rows).area).not.toEqual(intervals(rows, 2).area);
  });

  test('hold what was measured', () => {
    const rows = madeUp(4, 10);
    const { area, precisionRecallArea, atBestF1, caught, calibrationError, calibrationErrorAtMix } = evaluateRows(
      rows,
      -3,
    );
    const found = intervals(rows);
    for (const [value, [low, high]] of [
      [area, found.area],
      [precisionRecallArea, found.precisionRecallArea],
      [atBestF1.error, found.error],
      [calibrationError, found.calibrationError],
      [calibrationErrorAtMix ?? Number.NaN, found.calibrationErrorAtMix ?? [0, 0]],
      [caught[0]?.familyMean ?? Number.NaN, found.caught[0]?.familyMean ?? [0, 0]],
    ] as const) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(high - low).toBeGreaterThan(0);
    }
  });

  test('hold the truth in about 95 of 100 samples', () => {
    // P(sqrt(u) > v^2) for independent uniform u and v.
    const truth = 1 - 1 / 5;
    const held = Array.from({ length: 100 }, (_, i) => intervals(madeUp(100 + i, 4), 1, 120).area).filter(
      ([low, high]) => low <= truth && truth <= high,
    );
    expect(held.length).toBeGreaterThanOrEqual(88);
  });

  test('rows of one owner hang together: a hundred copies say no more than one', () => {
    const rows = madeUp(5, 4).map((row, i) => ({ ...row, owner: `owner ${i}` }));
    const copies = rows.flatMap((row) => new Array<ScoredRow>(10).fill(row));
    const width = ([low, high]: readonly [number, number]): number => high - low;
    expect(width(intervals(copies).area)).toBeCloseTo(width(intervals(rows).area), 2);
    const apart = copies.map(({ label, family, probability }) => ({ label, family, probability }));
    expect(width(intervals(apart).area)).toBeLessThan(width(intervals(rows).area) / 2);
  });

  test('a family that is caught whole still has a width', () => {
    const rows = [
      ...Array.from({ length: 50 }, (_, i) => ({ label: 0 as const, family: 'list', probability: i / 100 })),
      ...Array.from({ length: 10 }, () => ({ label: 1 as const, family: 'bot', probability: 0.9 })),
    ];
    expect(intervals(rows).families[0]?.[0]).toEqual(wilsonInterval(10, 10));
    expect(intervals(rows).caught[0]?.all).toEqual(wilsonInterval(10, 10));
  });
});

test("Wilson's interval, by its published values", () => {
  // Newcombe 1998, table I, method 3.
  const close = ([low, high]: readonly [number, number], expected: readonly [number, number]): void => {
    expect(low).toBeCloseTo(expected[0], 4);
    expect(high).toBeCloseTo(expected[1], 4);
  };
  close(wilsonInterval(81, 263), [0.2553, 0.3662]);
  close(wilsonInterval(15, 148), [0.0624, 0.1605]);
  close(wilsonInterval(0, 20), [0, 0.1611]);
  close(wilsonInterval(1, 29), [0.0061, 0.1718]);
  expect(wilsonInterval(29, 29)[1]).toBe(1);
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
});

test('percentiles are interpolated, and NaNs do not count', () => {
  expect(percentileInterval([...Array(101).keys(), Number.NaN])).toEqual([2.5, 97.5]);
  expect(percentileInterval([7])).toEqual([7, 7]);
  expect(percentileInterval([])).toEqual([Number.NaN, Number.NaN]);
});
