import { beforeAll, describe, expect, test } from 'vitest';
import { listedRatio, listedSurvival } from '../../src/core/listing/listed-term.ts';
import { dataFolder } from '../training/common/data-folder.ts';
import { fitIsotonicRatios } from './isotonic.ts';
import { computeListedFigures, type ListedFigures } from './listed-figures.ts';

test('ratios that fall are pooled with those before', () => {
  const { raw, pooled } = fitIsotonicRatios([900, 59.5, 39.5, 9.5], [900, 9.5, 19.5, 1.5]);
  const scale = 930.5 / 1008.5;
  for (const [i, ratio] of [6, 2, 5].entries()) expect(raw[i]! / scale).toBeCloseTo(ratio, 10);
  expect(pooled[0]).toBe(pooled[1]);
  expect(pooled[0]! / scale).toBeCloseTo(99.5 / 29.5, 10);
  expect(pooled[2]! / scale).toBeCloseTo(5, 10);
});

describe.skipIf(dataFolder === null)('the numbers of src/core/listing/listed-term.ts (needs HOSTWISE_DATA)', () => {
  let figures: ListedFigures;
  beforeAll(async () => {
    figures = await computeListedFigures(dataFolder ?? '');
  }, 120_000);

  test('the ratio is the measured one, the same for any number of lists', () => {
    expect(new Set(figures.ratios.pooled.map(Math.round))).toEqual(new Set([listedRatio]));
  });

  test('the shares by age are those of the middles of the bins', () => {
    const newest = figures.online[0]!.share;
    expect(listedSurvival).toHaveLength(figures.online.length - 1);
    figures.online.slice(0, -1).forEach(({ from, to, share }, i) => {
      const [days, expected] = listedSurvival[i]!;
      expect(days).toBe((from + to) / 2);
      expect(Math.abs(share / newest - expected)).toBeLessThan(0.005);
    });
  });

  test('lists say as much of the names that are asked about as of any', () => {
    const [harmless, phishing] = figures.uncertain;
    const ratio = phishing!.listed / phishing!.names / ((harmless!.listed + 0.5) / harmless!.names);
    expect(ratio).toBeGreaterThan(listedRatio / 4);
  });
});
