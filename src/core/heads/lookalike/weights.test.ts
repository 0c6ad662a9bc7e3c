import { expect, test } from 'vitest';
import { parseHostname } from '../../hostname/parse.ts';
import { lookalikeBinCounts, lookalikeTermNames } from './bins.ts';
import { findLookalike } from './find-lookalike.ts';
import { buildProtectedSites } from './protected-sites.ts';
import { parseProtectedSites } from './protected-text.ts';
import { sideWords } from './side-words.ts';
import { type LookalikeWeights, lookalikeLogOdds, lookalikeTerms } from './weights.ts';

const sites = buildProtectedSites(parseProtectedSites(['paypal.com google.com ~apple.com wellsfargo.com']));
/** Irregular weights, so that a term in the wrong position is noticed. */
const weights: LookalikeWeights = {
  intercept: -20000,
  terms: Object.fromEntries(
    lookalikeTermNames.map((name, term) => [
      name,
      Array.from({ length: lookalikeBinCounts[name] }, (_, bin) => ((term * 7919 + bin * 104729) % 20011) - 10000),
    ]),
  ) as unknown as LookalikeWeights['terms'],
  words: Array.from(sideWords.keys(), (_, i) => ((i * 7907) % 4001) - 2000),
  targets: { 'paypal.com': 1234, 'google.com': -567 },
  threshold: 0,
};

const hosts = [
  'paypa1.com',
  'gogle.fr',
  'apple-login-secure.top',
  'paypal.com.evil.net',
  'wellsfargobank-xq.com',
  'gооgle.com',
];

test.each(hosts)('the terms of %s add up to its log-odds exactly, in any order', (host) => {
  const name = parseHostname(host);
  const found = name.kind === 'domain' ? findLookalike(name, sites) : null;
  expect(found).not.toBeNull();
  const terms = lookalikeTerms(weights, found).map(({ logOdds }) => logOdds);
  const sum = terms.reduce((total, term) => total + term, 0);
  expect(sum).toBe(lookalikeLogOdds(weights, found));
  expect(terms.reverse().reduce((total, term) => total + term, 0)).toBe(sum);
  for (const term of terms) expect(Number.isInteger(term * 4096)).toBe(true);
});

test('without a finding, every term is 0', () => {
  expect(lookalikeLogOdds(weights, null)).toBe(0);
  expect(lookalikeTerms(weights, null).map(({ name, logOdds }) => [name, logOdds])).toEqual(
    lookalikeTermNames.map((name) => [name, 0]),
  );
});

test('a target that is named like an object method has no weight', () => {
  const odd = buildProtectedSites(parseProtectedSites(['constructor']));
  const name = parseHostname('constructor-login.com');
  const found = name.kind === 'domain' ? findLookalike(name, odd) : null;
  expect(Number.isFinite(lookalikeLogOdds(weights, found))).toBe(true);
});

test.each([
  ['аррӏе.com', true],
  ['раураӏ-login.com', true],
  ['gооgle.com', true],
  ['páypal.com', true],
  ['ápple.com', false],
  ['gооglr.com', false],
  ['paypa1.com', false],
])('%s is a certain imitation: %s', (host, isCertain) => {
  const harmless = { ...weights, terms: { ...weights.terms, lookalikeLength: Array(32).fill(-40_000) }, threshold: 9 };
  const name = parseHostname(host);
  const found = name.kind === 'domain' ? findLookalike(name, sites) : null;
  expect(lookalikeLogOdds(harmless, found) * 4096 >= 9).toBe(isCertain);
  const terms = lookalikeTerms(harmless, found).map(({ logOdds }) => logOdds);
  expect(terms.reduce((total, term) => total + term, 0)).toBe(lookalikeLogOdds(harmless, found));
});

test('a model of an earlier version does not warn of techniques that it does not know', () => {
  const earlier = { ...weights, terms: { ...weights.terms, lookalikeTechnique: [0], lookalikeDistance: [0] } };
  const name = parseHostname('wellsferga.com');
  const found = name.kind === 'domain' ? findLookalike(name, sites) : null;
  expect(found?.technique).toBe('two-edits');
  expect(lookalikeTerms(earlier, found)[0]?.logOdds).toBe(-6);
});
