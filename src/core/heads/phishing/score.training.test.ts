import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallPhishing } from '../../../../test/support/small-phishing.ts';
import { parseHostname } from '../../hostname/parse.ts';
import type { DomainName } from '../../hostname/types.ts';
import { dgaFeatureNames } from '../dga/feature-names.ts';
import { phishingFeatureNames } from './feature-names.ts';
import { computePhishingFeatures, createPhishingBuffers, explainPhishing, phishingLogOdds } from './score.ts';

const parts = smallPhishing();
const buffers = createPhishingBuffers();

function logOddsOf(host: string): number {
  computePhishingFeatures(parseHostname(host) as DomainName, parts, buffers);
  return phishingLogOdds(parts, buffers);
}

test('a brand with a lure scores higher than two ordinary words', () => {
  expect(logOddsOf('megabank-verify77.com')).toBeGreaterThan(2);
  expect(logOddsOf('login.parcelpost-update12.github.io')).toBeGreaterThan(2);
  expect(logOddsOf('rivergarden.com')).toBeLessThan(-2);
});

test('www has no weight', () => {
  expect(logOddsOf('www.rivergarden.com')).toBe(logOddsOf('rivergarden.com'));
  expect(logOddsOf('www.login.megabank-verify.net')).toBe(logOddsOf('login.megabank-verify.net'));
});

test('contributions add up to the log-odds exactly, for any hostname', () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
  const host = fc
    .tuple(fc.array(label, { maxLength: 4 }), label, fc.constantFrom('com', 'co.uk', 'github.io', 'zz'))
    .map(([sub, name, suffix]) => [...sub, name, suffix].join('.'));
  fc.assert(
    fc.property(host, (text) => {
      const name = parseHostname(text);
      if (name.kind !== 'domain') return;
      computePhishingFeatures(name, parts, buffers);
      const intercept = explainPhishing(parts, buffers);
      const sum = intercept + buffers.terms.reduce((total, term) => total + term, 0);
      expect(buffers.values.every(Number.isFinite)).toBe(true);
      expect(sum * 2 ** -parts.forest.fractionBits).toBe(phishingLogOdds(parts, buffers));
    }),
  );
});

test('shares no feature name with the DGA head', () => {
  expect(phishingFeatureNames.filter((name) => (dgaFeatureNames as readonly string[]).includes(name))).toEqual([]);
});
