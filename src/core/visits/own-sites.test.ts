import { expect, test } from 'vitest';
import { maxOwnSites, minOwnDays, type OwnSite, withOwnSite } from './own-sites.ts';

const site = (domain: string, days: number, lastDay = 1000): OwnSite => ({ domain, days, lastDay });

test('a site is kept by name only after several days', () => {
  expect(withOwnSite([], site('bank.example', minOwnDays - 1))).toEqual([]);
  expect(withOwnSite([], site('bank.example', minOwnDays))).toEqual([site('bank.example', minOwnDays)]);
});

test('a visit replaces what was known of the site', () => {
  const sites = [site('school.example', 9), site('bank.example', 4, 990)];
  expect(withOwnSite(sites, site('bank.example', 10))).toEqual([site('bank.example', 10), site('school.example', 9)]);
});

test('keeps those that were visited most, and none that was not visited for half a year', () => {
  const sites = Array.from({ length: maxOwnSites }, (_, index) => site(`site${index}.example`, 5 + index));
  const names = withOwnSite(sites, site('new.example', 6)).map(({ domain }) => domain);
  expect(names).toHaveLength(maxOwnSites);
  expect(names).toContain('new.example');
  expect(names).not.toContain('site0.example');
  expect(withOwnSite([site('old.example', 50, 700)], site('new.example', 1))).toEqual([]);
});
