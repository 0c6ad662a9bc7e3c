import { expect, test } from 'vitest';
import { parseHostname } from '../hostname/parse.ts';
import type { DomainName } from '../hostname/types.ts';
import { buildFuse } from './build-binary-fuse.ts';
import { findPopularityTier, type PopularitySet, popularityLogOdds } from './popularity.ts';

const set: PopularitySet = {
  filter: buildFuse(
    new Map([
      ['known-site.com', 0],
      ['bakery-of-the-town.fr', 3],
      ['sites-for-all.com', 1],
      ['github.io', 0],
    ]),
  ),
  logOdds: [-6, -5, -4, -2.5],
};
const platforms = new Set(['sites-for-all.com']);
const tierOf = (host: string): number => findPopularityTier(parseHostname(host) as DomainName, set, platforms);

test('every host of a known registrable domain has its tier', () => {
  expect(['known-site.com', 'www.known-site.com', 'mail.eu.known-site.com'].map(tierOf)).toEqual([0, 0, 0]);
  expect(tierOf('bakery-of-the-town.fr')).toBe(3);
  expect(tierOf('bakery-of-the-city.fr')).toBe(-1);
});

test('customers of a platform do not share its tier', () => {
  expect(tierOf('sites-for-all.com')).toBe(1);
  expect(tierOf('www.sites-for-all.com')).toBe(1);
  expect(tierOf('customer.sites-for-all.com')).toBe(-1);
  expect(tierOf('customer.github.io')).toBe(-1);
});

test('a name without a tier gets no contribution', () => {
  expect(popularityLogOdds(set, -1)).toBe(0);
  expect(popularityLogOdds(set, 3)).toBe(-2.5);
});
