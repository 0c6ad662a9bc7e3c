import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dgaFeatureNames } from '../heads/dga/feature-names.ts';
import { lookalikeTermNames } from '../heads/lookalike/bins.ts';
import { parseHostname } from '../hostname/parse.ts';
import type { Explanation } from '../verdict/types.ts';
import { openModel } from './open-model.ts';

const model = await openModel(new Uint8Array(readFileSync(new URL('../../../model/hostwise.bin', import.meta.url))));

const label = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-_'),
  minLength: 1,
  maxLength: 63,
});
const host = fc
  .tuple(label, fc.constantFrom('com', 'co.uk', 'ru', 'github.io', 'xn--p1ai', 'bazar'))
  .map((parts) => parts.join('.'));

function explain(text: string, without?: ReadonlySet<string>): Explanation {
  const parsed = parseHostname(text);
  if (parsed.kind !== 'domain') throw new Error(`${text} is a ${parsed.kind}`);
  return model.explain(parsed, without);
}

/** Terms that the model adds to those of a head. */
const added = ['otherThreats', 'popularity', 'prior'];

describe('the bundled model', () => {
  test('the explanation adds up exactly to the probability', () => {
    fc.assert(
      fc.property(host, (text) => {
        const parsed = parseHostname(text);
        if (parsed.kind !== 'domain') return;
        const { probability, intercept, contributions } = model.explain(parsed);
        const logOdds = contributions.reduce((sum, term) => sum + term.logOdds, intercept);
        expect(1 / (1 + Math.exp(-logOdds))).toBe(probability);
        expect(model.probability(parsed)).toBe(probability);
        // Exactness: the order of the terms makes no difference.
        expect(contributions.reduceRight((sum, term) => sum + term.logOdds, 0) + intercept).toBe(logOdds);
      }),
      { numRuns: 2000 },
    );
  });

  test('names every feature once and shows the suffix by name', () => {
    const { threat, contributions } = explain('xjpakmdcfuqezlw.biz');
    expect(threat).toBe('dga');
    expect(contributions.map(({ name }) => name)).toEqual([...dgaFeatureNames, ...added]);
    expect(contributions.find(({ name }) => name === 'suffix')?.value).toBe('biz');
  });

  test('leaving out a contribution removes it from the sum and changes no other term of its head', () => {
    const isLeft = ({ name }: { name: string }): boolean => name === 'suffix' || name === 'prior';
    const whole = explain('xjpakmdcfuqezlw.biz');
    const part = explain('xjpakmdcfuqezlw.biz', new Set(['suffix', 'prior']));
    expect(part.contributions.map(({ name }) => name)).toEqual(
      whole.contributions.filter((term) => !isLeft(term)).map(({ name }) => name),
    );
    for (const term of part.contributions) {
      if (term.name !== 'otherThreats') expect(whole.contributions).toContainEqual(term);
    }
    const logOdds = part.contributions.reduce((sum, term) => sum + term.logOdds, part.intercept);
    expect(1 / (1 + Math.exp(-logOdds))).toBe(part.probability);
  });

  test.each([
    ['paypa1-secure-login.com', 'paypal.com'],
    ['micros0ft-account-verify.net', 'microsoft.com'],
    ['faceboook.com', 'facebook.com'],
  ])('%s imitates %s and is suspicious or dangerous', (text, target) => {
    const { probability, threat, evidence, contributions } = explain(text);
    expect(probability).toBeGreaterThanOrEqual(model.thresholds.suspicious);
    expect(threat).toBe('lookalike');
    expect(evidence).toEqual([
      expect.objectContaining({ name: 'lookalike', details: expect.objectContaining({ target }) }),
    ]);
    expect(contributions.map(({ name }) => name)).toEqual([...lookalikeTermNames, ...added]);
  });

  test('a warning of another head names the imitated site', () => {
    const { probability, threat, evidence } = explain('allegro.pl-oferta7384.click');
    expect(probability).toBeGreaterThanOrEqual(model.thresholds.suspicious);
    expect(threat).toBe('phishing');
    expect(evidence).toEqual([
      expect.objectContaining({ name: 'lookalike', details: expect.objectContaining({ target: 'allegro.pl' }) }),
    ]);
  });

  test.each(['paypal.me', 'amazon.de', 'microsoftonline.com', 'facebook.com', 'googleusercontent.com'])(
    '%s belongs to its owner',
    (text) => {
      expect(explain(text).probability).toBeLessThan(model.thresholds.uncertain);
    },
  );

  test('popularity is a term that lowers the probability and can be left out', () => {
    const whole = explain('google.com');
    const popularity = whole.contributions.find(({ name }) => name === 'popularity');
    expect(popularity?.value).toBeGreaterThanOrEqual(0);
    expect(popularity?.logOdds).toBeLessThan(0);
    expect(explain('google.com', new Set(['popularity'])).probability).toBeGreaterThan(whole.probability);
    expect(explain('customer-of-a-platform.github.io').contributions).toContainEqual({
      name: 'popularity',
      value: -1,
      logOdds: 0,
    });
  });

  test('has ordered thresholds', () => {
    const { uncertain, suspicious, dangerous } = model.thresholds;
    expect(uncertain).toBeLessThan(suspicious);
    expect(suspicious).toBeLessThan(dangerous);
  });

  test.each(['wikipedia.org', 'google.com', 'leboncoin.fr', 'bundesregierung.de', 'github.com'])(
    '%s is safe',
    (text) => {
      expect(explain(text).probability).toBeLessThan(model.thresholds.uncertain);
    },
  );

  test.each(['xjpakmdcfuqezlw.biz', '9f86d081884c7d659a2feaa0c55ad015.info', 'vkxqjtrpwzbnmdlg.ru'])(
    '%s is dangerous',
    (text) => {
      expect(explain(text).probability).toBeGreaterThanOrEqual(model.thresholds.dangerous);
    },
  );
});
