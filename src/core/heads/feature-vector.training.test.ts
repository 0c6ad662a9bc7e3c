import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallModel } from '../../../test/support/small-model.ts';
import { parseHostname } from '../hostname/parse.ts';
import type { DomainName } from '../hostname/types.ts';
import { Model } from '../model/model.ts';
import { openModel } from '../model/open-model.ts';
import { FeatureError, type FeatureProblem, type FeatureVector } from './feature-vector.ts';

const bundled = await openModel(new Uint8Array(readFileSync(new URL('../../../model/hostwise.bin', import.meta.url))));
/** A model with one head and without popularity. */
const small = new Model('1.small', smallModel());

const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-'),
  minLength: 1,
  maxLength: 40,
});
const brand = fc.constantFrom(
  'paypal',
  'paypa1',
  'gooogle',
  'microsoft-login',
  'facebok',
  'xn--pypal-4ve',
  'amazon.com',
);
const label = fc.oneof(
  letters,
  brand,
  fc.tuple(letters, brand).map((parts) => parts.join('-')),
);
const suffix = fc.constantFrom('com', 'co.uk', 'ru', 'github.io', 'xn--p1ai', 'bazar');
const name = fc
  .tuple(fc.array(label, { maxLength: 2 }), label, suffix)
  .map(([above, own, end]) => parseHostname([...above, own, end].join('.')))
  .filter((parsed): parsed is DomainName => parsed.kind === 'domain');

const domain = (host: string): DomainName => parseHostname(host) as DomainName;

function problemsOf(vector: unknown, model = bundled): readonly FeatureProblem[] {
  try {
    model.explainFeatures(vector as FeatureVector);
  } catch (error) {
    if (error instanceof FeatureError) return error.problems;
    throw error;
  }
  return [];
}

describe.each([
  ['the bundled model', bundled],
  ['a model of one head', small],
])('%s', (_, model) => {
  test('explains a vector exactly as it explains the name, even after JSON serialization', () => {
    fc.assert(
      fc.property(name, (parsed) => {
        const vector = JSON.parse(JSON.stringify(model.features(parsed)));
        expect(Object.keys(vector)).toEqual(model.featureNames);
        expect(JSON.stringify(model.explainFeatures(vector))).toBe(JSON.stringify(model.explain(parsed)));
      }),
      { numRuns: 500 },
    );
  });

  test('leaves the same contributions out', () => {
    const without = new Set(['suffix', 'popularity', 'hostNgrams', 'lookalikeTarget']);
    fc.assert(
      fc.property(name, (parsed) => {
        expect(model.explainFeatures(model.features(parsed), without)).toEqual(model.explain(parsed, without));
      }),
    );
  });

  test('has unique names for all values', () => {
    expect(new Set(model.featureNames).size).toBe(model.featureNames.length);
  });
});

test('ignores the name that was scored before', () => {
  const vector = bundled.features(domain('paypa1-secure-login.com'));
  const expected = bundled.explain(domain('paypa1-secure-login.com'));
  bundled.explain(domain('wikipedia.org'));
  expect(bundled.explainFeatures(vector)).toEqual(expected);
  expect(expected.evidence).toEqual([expect.objectContaining({ name: 'lookalike' })]);
});

describe('explainFeatures refuses', () => {
  const whole = bundled.features(domain('paypa1-secure-login.com'));
  const nothingFound = bundled.features(domain('wikipedia.org'));

  test('missing and unknown values, all at once', () => {
    const { entropy: _, hostSuffix: __, ...rest } = whole;
    expect(problemsOf({ ...rest, colour: 'blue' })).toEqual([
      { name: 'colour', problem: 'this model has no such feature' },
      { name: 'entropy', problem: 'missing; expected a finite number' },
      { name: 'hostSuffix', problem: 'missing; expected a text' },
    ]);
    expect(problemsOf({}).length).toBe(bundled.featureNames.length - 13);
  });

  test.each([
    ['length', '20', 'expected a finite number, found "20"'],
    ['length', Number.NaN, 'expected a finite number, found null'],
    ['length', 1e39, 'expected a finite number, found 1e+39'],
    ['suffix', 7, 'expected a text, found 7'],
    ['popularity', 9, 'expected a whole number -1 to 3, found 9'],
    ['popularity', 0.5, 'expected a whole number -1 to 3, found 0.5'],
    ['lookalikeTier', 3, 'expected one of 0, 1, 2, found 3'],
    ['lookalikeDistance', -1, 'expected a finite number of 0 or more, found -1'],
    ['hostDigits', null, 'expected a finite number, found null'],
  ])('%s of %j', (feature, value, problem) => {
    expect(problemsOf({ ...whole, [feature]: value })).toEqual([{ name: feature, problem }]);
  });

  test('an inconsistent lookalike finding', () => {
    expect(problemsOf({ ...nothingFound, lookalikeTarget: 'example.com' })).toEqual([
      { name: 'lookalikeTarget', problem: 'expected null, found "example.com"' },
    ]);
    expect(problemsOf({ ...nothingFound, lookalikeTechnique: 'magic' })).toEqual([
      { name: 'lookalikeTechnique', problem: expect.stringMatching(/^expected one of null, "homograph"/) },
    ]);
  });

  test('values that are inherited from the prototype', () => {
    const { length: _, ...rest } = whole;
    expect(problemsOf(Object.assign(Object.create({ length: 3 }), rest))).toEqual([
      { name: 'length', problem: 'missing; expected a finite number' },
    ]);
    expect(problemsOf(JSON.parse(JSON.stringify(whole).replace('{', '{"__proto__":1,"constructor":1,')))).toEqual([
      { name: '__proto__', problem: 'this model has no such feature' },
      { name: 'constructor', problem: 'this model has no such feature' },
    ]);
  });

  test('any invalid value with a FeatureError', () => {
    const value = fc.oneof(fc.double(), fc.string(), fc.constant(null), fc.boolean(), fc.object(), fc.integer());
    const known = fc.constantFrom(...bundled.featureNames);
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(known, fc.string()), value), (changes) => {
        const vector = { ...whole, ...changes } as FeatureVector;
        if (problemsOf(vector).length === 0) {
          const { probability, intercept, contributions } = bundled.explainFeatures(vector);
          const logOdds = contributions.reduce((sum, term) => sum + term.logOdds, intercept);
          expect(1 / (1 + Math.exp(-logOdds))).toBe(probability);
        }
      }),
    );
  });
});
