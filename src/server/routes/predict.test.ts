import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { bundled, listSource, now, testApp, testEnsemble, withPrior } from '../../../test/support/server-kit.ts';
import type { FeatureVector } from '../../core/heads/feature-vector.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import type { DomainName } from '../../core/hostname/types.ts';
import { listedLogOdds } from '../../core/listing/listed-term.ts';
import { featureSetVersion } from '../../core/model/format.ts';
import { predictManyAnswerSchema, predictOneAnswerSchema } from '../schemas/answers.ts';

const path = '/v1/predict';
const domain = (host: string): DomainName => parseHostname(host) as DomainName;
const vectorOf = (host: string): FeatureVector => bundled.features(domain(host));
const sumOf = ({ intercept, contributions }: { intercept: number; contributions: Record<string, number> }): number =>
  Object.values(contributions).reduce((sum, term) => sum + term, intercept);

test('one vector gives exactly the probability of its name', async () => {
  const { post } = testApp();
  const label = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,25}[a-z0-9]$/);
  await fc.assert(
    fc.asyncProperty(label, fc.constantFrom('com', 'github.io', 'ru'), async (text, suffix) => {
      const name = domain(`${text}.${suffix}`);
      const response = await post(path, { vector: bundled.features(name) });
      const answer = v.parse(predictOneAnswerSchema, await response.json());
      expect(answer.probability).toBe(bundled.probability(name));
      expect(1 / (1 + Math.exp(-sumOf(answer)))).toBe(answer.probability);
      expect(answer.members).toEqual([
        { name: 'a', version: bundled.version, weight: 1, probability: answer.probability },
      ]);
      expect(answer).toMatchObject({ featureSetVersion, model: { version: bundled.version }, aggregation: 'mean' });
    }),
    { numRuns: 50 },
  );
});

test('scores several vectors in order', async () => {
  const hosts = ['wikipedia.org', 'xjpakmdcfuqezlw.biz', 'paypa1-secure-login.com'];
  const response = await testApp().post(path, { vectors: hosts.map(vectorOf) });
  const { results } = v.parse(predictManyAnswerSchema, await response.json());
  expect(results.map(({ probability }) => probability)).toEqual(hosts.map((host) => bundled.probability(domain(host))));
  expect(results.map(({ label }) => label)).toEqual([0, 1, 1]);
});

describe('ensembles', () => {
  const models = [withPrior(-1), withPrior(-3), bundled];
  const name = domain('gardenhouse-login.com');
  const own = models.map((model) => model.probability(name));
  const mean = own.reduce((sum, p) => sum + p, 0) / own.length;

  test.each([
    ['mean', [], mean],
    ['weighted', [1, 0, 3], (own[0]! + 3 * own[2]!) / 4],
    ['max', [], Math.max(...own)],
  ] as const)('%s', async (aggregation, weights, expected) => {
    const { post, get, use } = testApp();
    use(testEnsemble(models, aggregation, weights));
    const { vector } = (await (await get('/v1/features/gardenhouse-login.com')).json()) as { vector: FeatureVector };
    const answer = v.parse(predictOneAnswerSchema, await (await post(path, { vector })).json());
    expect(answer.members.map(({ probability }) => probability)).toEqual(own);
    expect(answer.probability).toBeCloseTo(expected, 5);
    expect(1 / (1 + Math.exp(-sumOf(answer)))).toBe(answer.probability);
    expect(answer.model.version).toBe('0123456789ab');
  });
});

describe('what is listed', () => {
  const listed = { listedFeeds: 2, listedDay: 20_778, listedKind: 'malware', listedHost: 'gardenhouse.com' };
  const vector = vectorOf('gardenhouse.com');

  test('is a term of its own', async () => {
    const answer = v.parse(
      predictOneAnswerSchema,
      await (await testApp().post(path, { vector: { ...vector, ...listed } })).json(),
    );
    const today = Math.floor(now / 86_400_000);
    const evidence = { host: 'gardenhouse.com', feeds: 2, day: 20_778, kind: 'malware' } as const;
    expect(answer.contributions.listed).toBe(listedLogOdds(evidence, today));
    expect(answer.evidence).toContainEqual(expect.objectContaining({ name: 'listed' }));
  });

  test.each([
    [{ listedFeeds: -1 }, 'listedFeeds', 'a whole number 0 to 10000'],
    [{ ...listed, listedKind: 'nice' }, 'listedKind', 'one of'],
    [{ ...listed, listedDay: 1.5 }, 'listedDay', 'a whole number'],
    [{ listedFeeds: 1, listedKind: 'dga' }, 'listedHost', 'missing'],
  ])('%j is refused', async (values, field, detail) => {
    const response = await testApp().post(path, { vector: { ...vector, ...values } });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ field: `vector.${field}`, detail: expect.stringContaining(detail) }],
    });
  });

  test('accepts the answer of the features route unchanged', async () => {
    const { get, post } = testApp({ sources: [listSource('list', { 'gardenhouse.com': 4, '192.0.43.9': 1 })] });
    for (const entity of ['gardenhouse.com', 'mein-garten.de', '192.0.43.9', '10.0.0.1', '2001:db8::1']) {
      const features = (await (await get(`/v1/features/${entity}?score=true`)).json()) as {
        vector: object;
        score: object;
        model: { version: string };
      };
      const { vector, model, score } = features;
      const response = await post(path, { vector, model: model.version, featureSetVersion });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject(score);
    }
  });
});

describe('refused', () => {
  const vector = vectorOf('gardenhouse.com');

  test('names every invalid value with the index of its vector', async () => {
    const { entropy: _, ...rest } = vector;
    const response = await testApp().post(path, {
      vectors: [vector, { ...rest, colour: 'blue' }, { ...vector, length: '7' }],
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [
        { field: 'vectors.1.colour', detail: 'this model has no such feature' },
        { field: 'vectors.2.length', detail: 'expected a finite number, found "7"' },
      ],
    });
  });

  test.each([
    [{ vector, model: '4.00000000' }, 'model: this server has'],
    [{ vector, featureSetVersion: 1 }, 'featureSetVersion: this server has'],
  ])('refuses a vector for another model or feature set with 409', async (body, detail) => {
    const response = await testApp().post(path, body);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      type: 'urn:hostwise:problem:model-changed',
      detail: expect.stringContaining(detail),
    });
  });

  test.each([
    [{ vector: [1, 2] }, 'vector', 'an object of named values'],
    [{ vectors: [] }, 'vectors', 'at least one'],
    [{ vectors: [vector, 7] }, 'vectors.1', 'an object of named values'],
    [{ vector, vectors: [vector] }, 'vector', 'unknown field'],
    [{}, 'vector', 'missing'],
  ])('%#', async (body, field, detail) => {
    const response = await testApp().post(path, body);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field, detail: expect.stringContaining(detail) }] });
  });

  test('refuses features of a name for an address', async () => {
    const response = await testApp().post(path, { vector: { addressVersion: 4, addressPrivate: 0, length: 3 } });
    expect(await response.json()).toMatchObject({ errors: [{ field: 'vector.length' }] });
  });
});
