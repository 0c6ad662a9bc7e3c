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
import type { DomainName } from '../../core/hostname/types.ts';
import { featureSetVersion } from '../../core/model/format.ts';
import { Model } from '../../core/model/model.ts';
import { featuresAnswerSchema } from '../schemas/answers.ts';

type Answer = v.InferOutput<typeof featuresAnswerSchema>;
const answerOf = async (response: Response): Promise<Answer> => v.parse(featuresAnswerSchema, await response.json());
const unknown = { listedFeeds: null, listedDay: null, listedKind: null, listedHost: null };

test('returns everything that the model reads of a hostname', async () => {
  const response = await testApp().get('/v1/features/Login.Paypa1-Secure.com');
  const answer = await answerOf(response);
  const name = parseHostname('login.paypa1-secure.com') as DomainName;
  expect(answer).toEqual({
    entity: name.host,
    kind: 'domain',
    registrable: 'paypa1-secure.com',
    model: { version: bundled.version },
    featureSetVersion,
    vector: { ...bundled.features(name), ...unknown },
    sources: [],
    missing: [],
  });
  expect(response.headers.get('hostwise-model')).toBe(bundled.version);
});

test.each([
  ['192.0.43.8', '192.0.43.8', 'ipv4', { addressVersion: 4, addressPrivate: 0 }],
  ['10.0.0.1', '10.0.0.1', 'ipv4', { addressVersion: 4, addressPrivate: 1 }],
  ['%5B2001:DB8::1%5D', '2001:db8::1', 'ipv6', { addressVersion: 6 }],
  ['2001:db8::1', '2001:db8::1', 'ipv6', { addressVersion: 6 }],
])('the address %s', async (path, entity, kind, vector) => {
  const answer = await answerOf(await testApp().get(`/v1/features/${path}?score=true`));
  expect(answer).toMatchObject({ entity, kind, registrable: null, vector });
  expect(answer.score?.contributions).toEqual({});
});

describe('sources', () => {
  test('are asked in parallel, each with its status', async () => {
    const sources = [
      listSource('list', { 'holiday-photos.org': 2 }),
      silentSource('slow'),
      brokenSource('broken'),
      listSource('other', {}),
    ];
    const { get, lines } = testApp({ sources, sourceTimeoutMs: 30 });
    const { vector, sources: statuses, missing } = await answerOf(await get('/v1/features/holiday-photos.org'));
    expect(statuses.map(({ source, status }) => [source, status])).toEqual([
      ['list', 'found'],
      ['slow', 'timeout'],
      ['broken', 'error'],
      ['other', 'not-found'],
    ]);
    expect(statuses[0]?.values).toEqual({ feeds: 2, exact: 1, matches: 1 });
    expect(missing).toEqual(['slow', 'broken']);
    expect(vector).toMatchObject({ listedFeeds: 2, listedKind: 'phishing', listedHost: 'holiday-photos.org' });
    expect(JSON.stringify(lines)).not.toContain('holiday');
    expect(
      lines.filter(({ event }) => event === 'intelligence').map(({ source, outcome }) => [source, outcome]),
    ).toEqual([
      ['slow', 'timeout'],
      ['broken', 'error'],
    ]);
  });

  test('the vector distinguishes not listed from unknown', async () => {
    const listed = testApp({ sources: [listSource('list', {})] });
    expect((await answerOf(await listed.get('/v1/features/example.com'))).vector).toMatchObject({
      ...unknown,
      listedFeeds: 0,
    });
    const broken = testApp({ sources: [brokenSource('broken')] });
    expect((await answerOf(await broken.get('/v1/features/example.com'))).vector).toMatchObject(unknown);
  });

  test('are not asked about private addresses', async () => {
    const { get } = testApp({ sources: [brokenSource('broken')] });
    expect((await answerOf(await get('/v1/features/10.0.0.1'))).sources).toEqual([]);
  });
});

describe('with its score', () => {
  test('the answer has both, and the score is that of classify', async () => {
    const sources = [listSource('list', { 'login.example.com': 3 })];
    const { get, post } = testApp({ sources });
    const { score } = await answerOf(await get('/v1/features/login.example.com?score=true'));
    const classified = (await (
      await post('/v1/classify', { hostname: 'login.example.com' })
    ).json()) as Answer['score'];
    const { members, ...rest } = score ?? raise();
    expect(members).toHaveLength(1);
    expect(classified).toMatchObject(rest);
  });

  test('the vector of an ensemble names the values that members compute differently', async () => {
    const { get, use } = testApp();
    use(testEnsemble([bundled, withPrior(-1)]));
    const same = await answerOf(await get('/v1/features/gardenhouse.com'));
    expect(Object.keys(same.vector).filter((name) => name.includes('/'))).toEqual([]);
    const ngrams = { ...bundled.parts.ngrams, packed: bundled.parts.ngrams.packed.map((pair) => pair ^ 1) };
    use(testEnsemble([bundled, new Model('5.other', { ...bundled.parts, ngrams })]));
    const { vector } = await answerOf(await get('/v1/features/gardenhouse.com'));
    expect(Object.keys(vector).filter((name) => name.includes('/'))).toContain('b/ngrams');
  });
});

test.each([
  ['localhost', 'entity', 'outside the public DNS (localhost)'],
  ['printer.local', 'entity', 'outside the public DNS'],
  ['not%20a%20host', 'entity', 'character'],
  ['%E0%A4%A', 'entity', ''],
  ['a'.repeat(600), 'entity', 'at most 512'],
  ['example.com?score=yes', 'score', 'expected true or false'],
  ['example.com?scored=true', 'scored', 'unknown field'],
])('refuses %s and names the field', async (path, field, detail) => {
  const response = await testApp().get(`/v1/features/${path}`);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ field, detail: expect.stringContaining(detail) }] });
});

function raise(): never {
  throw new Error('there is no score');
}
