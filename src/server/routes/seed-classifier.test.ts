import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundled, testApp, testEnsemble } from '../../../test/support/server-kit.ts';
import { Model } from '../../core/model/model.ts';
import { publishedRegression } from '../../core/seed/seed-regression.ts';

const path = '/malicious-domain-classifier';
const keys = ['label', 'class0Prob', 'class1Prob', 'intercept', 'length', 'entropy', 'proVowels', 'numWords'];

test('answers the published curl command with its eight keys, in order', async () => {
  // As `curl -d` sends it.
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await testApp().post(path, '{"domain":"plzdonthackmekthxbye"}', headers);
  const answer = (await response.json()) as object;
  expect(response.status).toBe(200);
  expect(Object.keys(answer)).toEqual(keys);
  expect(answer).toMatchObject({ label: 1 });
});

test('with the published coefficients, everything except the number of words is as published', async () => {
  const { post, use } = testApp();
  use(testEnsemble([new Model('5.published', { ...bundled.parts, seed: publishedRegression })]));
  expect(await (await post(path, { domain: 'plzdonthackmekthxbye' })).json()).toMatchObject({
    label: 1,
    intercept: -14.94132841574946,
    length: 29.841565204329598,
    entropy: 11.178560649883826,
    proVowels: -1.7679609134401084,
  });
});

test('the sum of the terms gives the probability', async () => {
  const { post } = testApp();
  const domain = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/);
  await fc.assert(
    fc.asyncProperty(domain, fc.constantFrom('', '.com', '.co.uk', '.github.io'), async (label, suffix) => {
      fc.pre(!/^\d+$|^0x[0-9a-f]*$/.test(label));
      const response = await post(path, { domain: label + suffix });
      const { class0Prob, class1Prob, intercept, length, entropy, proVowels, numWords } =
        (await response.json()) as Record<string, number>;
      const sum = intercept! + length! + entropy! + proVowels! + numWords!;
      expect(Math.abs(1 / (1 + Math.exp(-sum)) - class1Prob!)).toBeLessThan(1e-12);
      expect(class0Prob! + class1Prob!).toBeCloseTo(1, 15);
    }),
  );
});

describe('the label that is read', () => {
  const answerFor = async (domain: string): Promise<unknown> => (await testApp().post(path, { domain })).json();

  test.each(['zen-cart.com', 'www.zen-cart.com', 'ZEN-CART', 'zen-cart.local'])('from %s', async (domain) => {
    expect(await answerFor(domain)).toEqual(await answerFor('zen-cart'));
  });

  test.each([
    ['192.0.2.7', 'IP address'],
    ['no domain', 'character'],
    ['', 'empty'],
  ])('of %j, nothing', async (domain, detail) => {
    expect(await answerFor(domain)).toMatchObject({
      status: 422,
      errors: [{ field: 'domain', detail: expect.stringContaining(detail) }],
    });
  });
});
