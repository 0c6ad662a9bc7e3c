import { describe, expect, test } from 'vitest';
import { edgeFor, edgeTarget, edgeWeight, rootNode, type WordGraph } from '../../../src/core/text/word-graph.ts';
import { smallPhishing, smallPhishingRows } from '../../../test/support/small-phishing.ts';
import { choosePopular, fitPopularity } from '../popularity/build-popularity.ts';
import { tierOf } from '../popularity/popularity-tiers.ts';
import type { RankedName } from '../popularity/ranked-names.ts';
import { fitHostSuffixes } from './fit-host-suffixes.ts';
import { fitHostBrands, fitHostWords } from './fit-host-words.ts';
import { matchSuffixes } from './match-suffixes.ts';
import { parseHostRow } from './phishing-rows.ts';

const options = { minShare: 0.01, minOwners: 5, minLift: 3 };

function holds(graph: WordGraph, word: string): boolean {
  let node = rootNode;
  let edge = 0;
  for (const letter of word) {
    edge = edgeFor(graph, node, letter.charCodeAt(0) - 97);
    if (edge === 0) return false;
    node = edgeTarget(edge);
  }
  return edgeWeight(edge) > 0;
}

describe('phishing rows', () => {
  test('hosts of one owner share a hash, and each customer of a hosting platform is a separate owner', () => {
    const platforms = new Set(['sites-for-all.com']);
    const row = (host: string) => parseHostRow(host, 1, 'list', platforms);
    expect(row('a.some.com')?.hash).toBe(row('b.some.com')?.hash);
    expect(row('a.sites-for-all.com')?.hash).not.toBe(row('b.sites-for-all.com')?.hash);
    expect(row('x.a.sites-for-all.com')?.owner).toBe('a.sites-for-all.com');
    expect(row('10.0.0.1')).toBeNull();
  });

  test('matching gives every suffix the same weight in both classes', () => {
    const rows = smallPhishingRows();
    matchSuffixes(rows);
    const mass = (suffix: string, kind: number): number =>
      rows
        .filter((row) => row.suffix === suffix && row.malicious === kind)
        .reduce((sum, { weight }) => sum + weight, 0);
    for (const suffix of ['com', 'net', 'org', 'github.io'])
      expect(mass(suffix, 0) / mass(suffix, 1)).toBeCloseTo(1, 6);
  });

  test('a suffix raises the log-odds only if phishing hosts have it more often than benign ones', () => {
    const rows = smallPhishingRows().map((row) =>
      row.malicious === 1 && row.suffix === 'net' ? { ...row, suffix: 'top' } : row,
    );
    const odds = fitHostSuffixes(rows);
    expect(odds.get('top')).toBeGreaterThan(1.5);
    expect(Math.abs(odds.get('com')!)).toBeLessThan(0.5);
  });

  test('learns the keywords and brands that only phishing hosts contain', () => {
    const rows = smallPhishingRows();
    const words = fitHostWords(rows, options);
    expect(['verify', 'wallet'].every((word) => holds(words, word))).toBe(true);
    expect(holds(words, 'garden')).toBe(false);
    const brands = fitHostBrands(rows, ['megabank', 'river', 'never-seen', 'unseenbrand'], options);
    expect(['megabank', 'river', 'unseenbrand'].map((word) => holds(brands, word))).toEqual([true, false, false]);
  });

  test('training on the same rows gives the same head', () => {
    expect(smallPhishing()).toEqual(smallPhishing());
  });
});

describe('popularity', () => {
  const ranked = (origins: string[], rank: number, days: number): RankedName => ({
    origins: new Set(origins),
    rank,
    days,
  });

  test('the tier of a name depends on its rank, days and origins', () => {
    expect(tierOf(ranked(['tranco'], 5000, 57))?.tier).toBe(0);
    expect(tierOf(ranked(['tranco'], 50_000, 57))?.tier).toBe(1);
    expect(tierOf(ranked(['tranco', 'links'], 500_000, 1))?.tier).toBe(2);
    expect(tierOf(ranked(['2013-14'], Number.POSITIVE_INFINITY, 0))?.tier).toBe(3);
    expect(tierOf(ranked(['tranco'], 60_000, 1))).toBeNull();
    expect(tierOf(ranked(['tranco'], 900_000, 30))).toBeNull();
  });

  test('drops names that look generated or are reported unless they rank high, and sorts by tier', () => {
    const names = new Map([
      ['top.com', ranked(['tranco', 'links'], 100, 57)],
      ['qxzv.com', ranked(['tranco'], 50_000, 57)],
      ['reported.com', ranked(['2013-14'], Number.POSITIVE_INFINITY, 0)],
      ['old.com', ranked(['2013-14'], Number.POSITIVE_INFINITY, 0)],
    ]);
    const evidence = {
      looksGenerated: (name: string) => name === 'qxzv.com' || name === 'top.com',
      isReported: (name: string) => name === 'reported.com',
    };
    expect([...choosePopular(names, evidence)]).toEqual([
      ['top.com', 0],
      ['old.com', 3],
    ]);
    expect([...choosePopular(names, evidence, 1)]).toEqual([['top.com', 0]]);
  });

  test('a better tier never has higher log-odds, and all are multiples of 2^-12 within their limits', () => {
    const benign = [0, 0, 0, 1, 2, 2, 3, 3, -1, -1].flatMap((tier) => new Array<number>(500).fill(tier));
    const malicious = [...new Array<number>(5000).fill(-1), 0, 0, 0, 0, 3];
    const odds = fitPopularity(benign, malicious);
    expect([...odds].sort((a, b) => a - b)).toEqual(odds);
    expect(odds[3]).toBeLessThan(-2);
    expect(odds[3]).toBeGreaterThanOrEqual(-3);
    expect(odds.every((value) => Number.isInteger(value * 4096))).toBe(true);
  });
});
