import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featureNames } from '../features/catalogue.ts';
import { parseHostname } from '../hostname/parse.ts';
import { lookalikeTermNames } from '../lookalike/bins.ts';
import type { Explanation } from '../verdict/types.ts';
import { openModel } from './open.ts';

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

describe('the bundled model', () => {
  test('its explanation adds up to its probability, to the last digit', () => {
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

  test('names every feature once, and shows the suffix by its name', () => {
    const { contributions } = explain('example.co.uk');
    expect(contributions.map(({ name }) => name)).toEqual([...featureNames, 'otherThreats', 'prior']);
    expect(contributions.find(({ name }) => name === 'suffix')?.value).toBe('co.uk');
  });

  test('a contribution that is left out is missing from the sum and from nothing else', () => {
    const whole = explain('qzxkvbnmwrt.biz');
    const part = explain('qzxkvbnmwrt.biz', new Set(['suffix', 'prior']));
    const logit = (p: number): number => Math.log(p / (1 - p));
    const left = whole.contributions.filter(({ name }) => name === 'suffix' || name === 'prior');
    const sum = left.reduce((total, { logOdds }) => total + logOdds, 0);
    expect(logit(whole.probability) - logit(part.probability)).toBeCloseTo(sum, 9);
    expect(part.contributions).toEqual(whole.contributions.filter((term) => !left.includes(term)));
  });

  test.each([
    ['paypa1-secure-login.com', 'paypal.com'],
    ['micros0ft-account-verify.net', 'microsoft.com'],
    ['faceboook.com', 'facebook.com'],
  ])('%s imitates %s and is stopped or warned about', (text, target) => {
    const { probability, threat, evidence, contributions } = explain(text);
    expect(probability).toBeGreaterThanOrEqual(model.thresholds.suspicious);
    expect(threat).toBe('lookalike');
    expect(evidence).toEqual([
      expect.objectContaining({ name: 'lookalike', details: expect.objectContaining({ target }) }),
    ]);
    expect(contributions.map(({ name }) => name)).toEqual([...lookalikeTermNames, 'otherThreats', 'prior']);
  });

  test.each(['paypal.me', 'amazon.de', 'microsoftonline.com', 'facebook.com', 'googleusercontent.com'])(
    '%s is its owner’s',
    (text) => {
      expect(explain(text).probability).toBeLessThan(model.thresholds.uncertain);
    },
  );

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
