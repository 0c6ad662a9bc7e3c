import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  brokenSource,
  bundled,
  listSource,
  silentSource,
  testApp,
  testEnsemble,
  withPrior,
} from '../../../test/support/server-kit.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import { parseClassifyAnswer } from '../../core/listing/classify-answer.ts';
import { effectiveSettings } from '../../core/settings/effective-settings.ts';
import { defaultUserSettings } from '../../core/settings/user-settings.ts';
import { decide } from '../../core/verdict/decide.ts';
import { jsonLine } from '../../core/verdict/json-line.ts';
import { classifyManyAnswerSchema } from '../schemas/answers.ts';

const path = '/v1/classify';
const settings = effectiveSettings(defaultUserSettings, {});
const line = (host: string): string => jsonLine(decide(parseHostname(host), settings, [], bundled));
const sumOf = ({ intercept, contributions }: { intercept: number; contributions: Record<string, number> }): number =>
  Object.values(contributions).reduce((sum, term) => sum + term, intercept);

describe('one name', () => {
  test.each(['wikipedia.org', 'paypa1-secure-login.com', 'WWW.Bücher.Example.', '192.0.2.7', 'localhost:8080'])(
    '%s is answered as the command line answers it, byte for byte',
    async (hostname) => {
      const { post } = testApp();
      const response = await post(path, { hostname });
      const text = await response.text();
      expect(response.status).toBe(200);
      expect(text).toBe(line(hostname));
      expect(parseClassifyAnswer(text)).toEqual(JSON.parse(text));
      expect(response.headers.get('hostwise-model')).toBe(bundled.version);
      expect(response.headers.get('hostwise-feature-set')).toBe(bundled.version.split('.')[0]);
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );

  test('names the field if it is not a hostname', async () => {
    const response = await testApp().post(path, { hostname: 'not a host' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ field: 'hostname', detail: expect.stringContaining('character') }],
    });
  });

  test('leaves out contributions', async () => {
    const response = await testApp().post(path, {
      hostname: 'wikipedia.org',
      without: ['popularity', 'listed', 'suffix'],
    });
    const answer = (await response.json()) as { contributions: object };
    expect(Object.keys(answer.contributions)).not.toContain('popularity');
    expect(Object.keys(answer.contributions)).not.toContain('suffix');
  });

  test('names an unknown contribution', async () => {
    const response = await testApp().post(path, { hostname: 'wikipedia.org', without: ['popularity', 'colour'] });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ field: 'without.1', detail: 'there is no contribution "colour"' }],
    });
  });
});

describe('many names', () => {
  test('are answered in order, and an invalid one affects only itself', async () => {
    const hostnames = ['wikipedia.org', 'http://x/', 'xjpakmdcfuqezlw.biz', '', `${'a'.repeat(300)}.com`];
    const response = await testApp().post(path, { hostnames });
    const text = await response.text();
    const { results } = v.parse(classifyManyAnswerSchema, JSON.parse(text));
    expect(response.status).toBe(200);
    expect(JSON.stringify(results[0])).toBe(line('wikipedia.org'));
    expect(JSON.stringify(results[2])).toBe(line('xjpakmdcfuqezlw.biz'));
    for (const i of [1, 3, 4]) expect(results[i]).toEqual({ host: expect.any(String), error: expect.any(String) });
  });

  test.each([
    [[], 'at least one'],
    [new Array(1001).fill('a.com'), 'at most 1000'],
    [['a.com', 7], 'expected a string'],
    ['a.com', 'expected an array'],
  ])('%# is refused', async (hostnames, expected) => {
    const response = await testApp().post(path, { hostnames });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toContain(expected);
  });

  test('may be a thousand of maximum length', async () => {
    const label = 'w'.repeat(60);
    const hostnames = Array.from({ length: 1000 }, (_, i) => `${label}.${label}.${label}.${i}.example.com`);
    const { results } = (await (await testApp().post(path, { hostnames })).json()) as { results: object[] };
    expect(results).toHaveLength(1000);
  });
});

describe('intelligence', () => {
  const sources = [listSource('one', { 'holiday-photos.org': 3, '192.0.43.9': 4 }), listSource('two', {})];

  test('is a separate term that adds up', async () => {
    const { post } = testApp({ sources });
    const listed = JSON.parse(await (await post(path, { hostname: 'holiday-photos.org' })).text());
    expect(listed).toMatchObject({
      threat: 'listed',
      evidence: [{ name: 'listed', details: { host: 'holiday-photos.org', feeds: 3, kind: 'phishing' } }],
    });
    expect(listed.contributions.listed).toBeGreaterThan(1);
    expect(1 / (1 + Math.exp(-sumOf(listed)))).toBe(listed.probability);
    const plain = JSON.parse(await (await post(path, { hostname: 'mein-garten.de' })).text());
    expect(plain.contributions.listed).toBe(0);
    expect(plain.probability).toBe(JSON.parse(line('mein-garten.de')).probability);
  });

  test('can be left out, and then no source is asked', async () => {
    const { post } = testApp({ sources: [brokenSource('x')] });
    const text = await (await post(path, { hostname: 'holiday-photos.org', without: ['listed'] })).text();
    expect(JSON.parse(text).contributions).not.toHaveProperty('listed');
  });

  test('a listed public address starts at the uncertain threshold; an unlisted one has no score', async () => {
    const { post } = testApp({ sources });
    const listed = JSON.parse(await (await post(path, { hostname: '192.0.43.9' })).text());
    expect(Object.keys(listed.contributions)).toEqual(['listed']);
    expect(1 / (1 + Math.exp(-listed.intercept))).toBeCloseTo(bundled.thresholds.uncertain, 6);
    expect(1 / (1 + Math.exp(-sumOf(listed)))).toBe(listed.probability);
    expect(listed.verdict).toBe('dangerous');
    expect(await (await post(path, { hostname: '192.0.43.10' })).text()).toBe(line('192.0.43.10'));
  });

  test('an ensemble judges a listed address as one model with the same thresholds does', async () => {
    const { post, use } = testApp({ sources });
    const alone = JSON.parse(await (await post(path, { hostname: '192.0.43.9' })).text());
    use(testEnsemble([withPrior(-1), withPrior(-5)], 'max'));
    const all = JSON.parse(await (await post(path, { hostname: '192.0.43.9', without: ['prior'] })).text());
    expect({ ...all, model: alone.model }).toEqual(alone);
  });

  test('sources that hang or fail affect only this term', async () => {
    const { post } = testApp({ sources: [silentSource('s'), brokenSource('b')], sourceTimeoutMs: 20 });
    const { results } = (await (await post(path, { hostnames: ['wikipedia.org', 'mein-garten.de'] })).json()) as {
      results: { probability: number; contributions: Record<string, number> }[];
    };
    expect(results.map(({ contributions }) => contributions.listed)).toEqual([0, 0]);
    expect(results[0]?.probability).toBe(JSON.parse(line('wikipedia.org')).probability);
  });
});

test('explains an ensemble by one sum', async () => {
  const { post, use } = testApp();
  use(testEnsemble([withPrior(-1), withPrior(-3), withPrior(2)], 'logit-mean'));
  const label = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}[a-z0-9]$/);
  await fc.assert(
    fc.asyncProperty(label, async (text) => {
      const answer = JSON.parse(await (await post(path, { hostname: `${text}.com` })).text());
      expect(answer.model.version).toBe('0123456789ab');
      expect(answer.contributions).toHaveProperty('ensemble');
      expect(1 / (1 + Math.exp(-sumOf(answer)))).toBe(answer.probability);
    }),
    { numRuns: 30 },
  );
});
