import { describe, expect, test } from 'vitest';
import { findLookalike } from '../../../src/core/heads/lookalike/find-lookalike.ts';
import { buildProtectedSites } from '../../../src/core/heads/lookalike/protected-sites.ts';
import { formatProtectedSites, parseProtectedSites } from '../../../src/core/heads/lookalike/protected-text.ts';
import type { ProtectedSite } from '../../../src/core/heads/lookalike/types.ts';
import { lookalikeLogOdds } from '../../../src/core/heads/lookalike/weights.ts';
import { parseHostname } from '../../../src/core/hostname/parse.ts';
import type { DomainName } from '../../../src/core/hostname/types.ts';
import { solveLinearSystem } from '../common/solve-linear-system.ts';
import { isTestName } from '../common/test-split.ts';
import { completeProtected } from './complete-protected.ts';
import { findPermutations } from './find-permutations.ts';
import { type FoundRow, fitLookalike } from './fit-lookalike.ts';
import { permutations } from './permutations.ts';
import { protectedNames } from './protected-names.ts';
import { synthesizeRows } from './synthetic-rows.ts';

const isInTraining = (host: string): boolean => !isTestName(host, 0);

const nameOf = (host: string): DomainName => {
  const name = parseHostname(host);
  if (name.kind !== 'domain') throw new Error(`${host} is not a domain name`);
  return name;
};

describe('the protected names', () => {
  test('each is a registrable domain with a unique label', () => {
    const wrong = protectedNames.filter(({ domain, label }) => {
      const name = parseHostname(domain);
      return name.kind !== 'domain' || name.registrable !== domain || name.label !== label;
    });
    expect(wrong.map(({ domain }) => domain)).toEqual([]);
    expect(new Set(protectedNames.map(({ label }) => label)).size).toBe(protectedNames.length);
  });

  test('the other domains of each owner are registrable domains', () => {
    const others = protectedNames.flatMap(({ others }) => others);
    expect(others.filter((domain) => nameOf(domain).registrable !== domain)).toEqual([]);
  });

  test('none is detected as an imitation of another', () => {
    const sites = buildProtectedSites(protectedNames);
    expect(protectedNames.filter(({ domain }) => findLookalike(nameOf(domain), sites) !== null)).toEqual([]);
  });
});

test('owners have the same label under another suffix, and common labels are everyday words', () => {
  const [bank, common, short] = parseProtectedSites(['', '', '@bank:de examplebank.de globex.com ing.nl']) as [
    ProtectedSite,
    ProtectedSite,
    ProtectedSite,
  ];
  const machine = (hosts: string[]) => [
    { name: 'ranking', lines: hosts },
    { name: 'other-ranking', lines: hosts },
  ];
  const many = Array.from({ length: 60 }, (_, i) => `globex${i}.org`);
  const benign = [
    { name: 'outside-owners', lines: ['examplebank.at', 'ing.de'] },
    ...machine(['examplebank.com', ...many]),
    { name: 'ranking-alone', lines: ['examplebank.xyz'] },
  ];
  const malicious = new Set(['examplebank.org']);
  const completed = completeProtected([bank, common, short], { benign, malicious }, () => false);
  expect(completed.map(({ everyday }) => everyday)).toEqual([false, true, false]);
  expect(completed[0]?.others).toEqual(['examplebank.at', 'examplebank.com'].filter(isInTraining));
  expect(completed[2]?.others).toEqual([]);
});

test('sites keep sector and languages when they are written and parsed', () => {
  expect(parseProtectedSites(formatProtectedSites(protectedNames))).toEqual(protectedNames);
  expect(protectedNames.find(({ domain }) => domain === 'twint.ch')).toMatchObject({
    sector: 'bank',
    languages: ['de', 'fr', 'it'],
  });
});

test('makes the same imitations of a site every time, and none of an everyday word', () => {
  const [site, everyday] = parseProtectedSites(['paypal.com ~orange.fr']) as [ProtectedSite, ProtectedSite];
  const names: string[] = [];
  const rows = (of: ProtectedSite) =>
    synthesizeRows([of], ({ host }) => {
      names.push(host);
      return null;
    }).length;
  expect(rows(site)).toBeGreaterThan(30);
  const first = names.splice(0);
  rows(site);
  expect(names).toEqual(first);
  expect(first.some((host) => host.includes('xn--'))).toBe(true);
  expect(rows(everyday)).toBe(0);
});

test('generates permutations of every class, without the label itself', () => {
  const made = new Map(permutations('paypal'));
  for (const label of [
    'paypl',
    'payypal',
    'paypla',
    'pay-pal',
    'paypals',
    'paypa1',
    'peypal',
    'oaypal',
    'paypalx',
    'wwwpaypal',
    'paypal-login',
  ]) {
    expect(made.has(label), label).toBe(true);
  }
  expect(made.has('paypal')).toBe(false);
});

test('matches listed names to sites by label and leaves out the domains of their owners', () => {
  const sites = protectedNames.filter(({ domain }) => ['paypal.com', 'google.com'].includes(domain));
  const names = ['paypa1.com', 'paypal.me', 'gogle.co.uk', 'google.om', 'something.com'].map(nameOf);
  const found = findPermutations(names, sites).map(({ name, targets }) => [name.host, ...targets]);
  expect(found.sort()).toEqual([
    ['gogle.co.uk', 'google.com'],
    ['google.om', 'google.com'],
    ['paypa1.com', 'paypal.com'],
  ]);
});

test('solves a linear system and throws if it is singular', () => {
  const [x = 0, y = 0] = solveLinearSystem([Float64Array.of(4, 1), Float64Array.of(1, 3)], [1, 2]);
  expect([4 * x + y, x + 3 * y].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 2]);
  expect(() => solveLinearSystem([Float64Array.of(1, 2), Float64Array.of(2, 4)], [1, 2])).toThrow(RangeError);
});

test('scores imitations above legitimate names, whatever the order of the rows', () => {
  const sites = buildProtectedSites(protectedNames);
  const row = (host: string, malicious: 0 | 1): FoundRow => ({
    found: findLookalike(nameOf(host), sites),
    malicious,
    weight: 1,
    isTrusted: true,
  });
  const bad = ['paypa1.com', 'gogle.com', 'paypal-login.com', 'secure-netflix.com', 'microsfot.com'].map((host) =>
    row(host, 1),
  );
  const good = Array.from({ length: 300 }, (_, i) => row(`honest-name-${i}.com`, 0));
  const fans = ['minecraft-blog.net', 'pokemonfans.com', 'ikea-hackers.net'].map((host) => row(host, 0));
  const rows = [...bad, ...good, ...fans];
  const weights = fitLookalike(rows);
  expect(fitLookalike([...rows].reverse())).toEqual(weights);
  expect(lookalikeLogOdds(weights, bad[0]?.found ?? null)).toBeGreaterThan(
    lookalikeLogOdds(weights, fans[0]?.found ?? null),
  );
});
