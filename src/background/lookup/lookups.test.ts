import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryArea, type MemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import { writeBucket } from '../../core/listing/bucket.ts';
import { prefixOf, rowKeyOf } from '../../core/listing/prefix.ts';
import { failuresToOpen, minPauseMs } from '../../core/lookup/breaker.ts';
import type { LookupKind } from '../../core/lookup/report.ts';
import { createSettingsStore, type SettingsStore } from '../settings/settings-store.ts';
import { createAnswerCache } from './answer-cache.ts';
import { createBreakerStore } from './breaker-store.ts';
import type { EndpointAnswer, EndpointRequest } from './endpoint-client.ts';
import { createLookups, type Lookups } from './lookups.ts';

const endpoint = 'https://intel.example.com/prod';

let now: number;
let local: MemoryArea;
let session: MemoryArea;
let settingsStore: SettingsStore;
let asked: EndpointRequest[];
/** Answers for the endpoint; tests replace it. */
let reply: (request: EndpointRequest) => EndpointAnswer | Promise<EndpointAnswer>;

/** Starts a new worker, which knows only what is in the storage areas. */
function startWorker(): Lookups {
  settingsStore = createSettingsStore(local, session);
  const clock = (): number => now;
  return createLookups({
    settingsStore,
    client: async (request) => {
      asked.push(request);
      return reply(request);
    },
    cache: createAnswerCache(session, clock),
    breaker: createBreakerStore(session, clock),
    clock,
  });
}

/** Looks a host up from a new worker. */
const lookUp = (host: string, kind: LookupKind = 'private') => startWorker().ask(parseHostname(host), kind);
const outcomeOf = async (...question: Parameters<typeof lookUp>) => (await lookUp(...question))?.outcome;

const text = (body: string, cacheControl: string | null = 'max-age=600'): EndpointAnswer => ({
  ok: true,
  text: body,
  cacheControl,
});
const down: EndpointAnswer = { ok: false, reason: 'unreachable', status: null };

/** Answers with the requested bucket, which lists these hosts. */
async function bucketWith({ url }: EndpointRequest, ...hosts: readonly string[]): Promise<EndpointAnswer> {
  const rows = await Promise.all(hosts.map(async (host) => [await rowKeyOf(host), 2, 20_000, 'phishing'] as const));
  return text(writeBucket({ prefix: url.slice(-4), version: '1', rows }));
}

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  now = 1_800_000_000_000;
  local = createMemoryArea();
  session = createMemoryArea();
  asked = [];
  reply = (request) => bucketWith(request, 'login.hm.com');
  startWorker();
  await settingsStore.change({ endpointUrl: endpoint, lookup: 'private' }, false);
});

const unlisted = (rows: number) => ({ outcome: { state: 'evidence', rows, listed: null } });

describe('a private look-up', () => {
  test('sends only the prefix of the registrable domain, and finds the host in the bucket', async () => {
    const report = await lookUp('login.hm.com');
    const prefix = await prefixOf('hm.com');
    expect(asked).toMatchObject([{ url: `${endpoint}/v1/evidence/${prefix}`, body: null, key: null, budgetMs: 1500 }]);
    expect(report).toEqual({
      kind: 'private',
      host: 'login.hm.com',
      endpoint,
      sent: prefix,
      at: now,
      outcome: {
        state: 'evidence',
        rows: 1,
        listed: { host: 'login.hm.com', feeds: 2, day: 20_000, kind: 'phishing' },
      },
    });
  });

  test('caches one bucket for the whole site until it expires, even if the worker restarts', async () => {
    await lookUp('login.hm.com');
    const restarted = startWorker();
    expect(await restarted.findCached(parseHostname('www.hm.com'), 'private')).toMatchObject(unlisted(1));
    const below = await restarted.ask(parseHostname('a.login.hm.com'), 'private');
    expect(below?.outcome).toMatchObject({ listed: { host: 'login.hm.com' } });
    expect(asked).toHaveLength(1);
    now += 600_000;
    expect(await restarted.findCached(parseHostname('login.hm.com'), 'private')).toBeNull();
    await restarted.ask(parseHostname('login.hm.com'), 'private');
    expect(asked).toHaveLength(2);
  });

  test('caches that nothing was found', async () => {
    reply = bucketWith;
    await lookUp('hm.com');
    expect(await startWorker().findCached(parseHostname('hm.com'), 'private')).toMatchObject(unlisted(0));
  });

  test('asks about the customer of a platform, not about the platform', async () => {
    await lookUp('hm.github.io');
    expect(asked[0]?.url.slice(-4)).toBe(await prefixOf('hm.github.io'));
  });

  test('treats an IP address as its own site', async () => {
    reply = (request) => bucketWith(request, '8.8.8.8');
    expect(await outcomeOf('8.8.8.8')).toMatchObject({ listed: { host: '8.8.8.8' } });
  });
});

describe('a hostname look-up', () => {
  beforeEach(() => settingsStore.change({ lookup: 'hostname' }, false));

  const answer = {
    host: 'hm.com',
    registrable: 'hm.com',
    verdict: 'suspicious',
    threat: null,
    probability: 0.5,
    label: 1,
    intercept: 0,
    contributions: {},
    evidence: [],
    model: { version: '9' },
  };

  test('sends the hostname and returns the verdict on it', async () => {
    reply = () => text(JSON.stringify(answer), 'no-store');
    const lookups = startWorker();
    expect(await lookups.ask(parseHostname('hm.com'), 'hostname')).toMatchObject({
      kind: 'hostname',
      sent: 'hm.com',
      outcome: { state: 'verdict', answer },
    });
    expect(asked).toMatchObject([{ url: `${endpoint}/v1/classify`, body: { hostname: 'hm.com' } }]);
    // `no-store` does not apply to the pages of one visit.
    expect(await lookups.findCached(parseHostname('hm.com'), 'hostname')).not.toBeNull();
    expect(await lookups.findCached(parseHostname('www.hm.com'), 'hostname')).toBeNull();
  });

  test('refuses an answer about another host', async () => {
    reply = () => text(JSON.stringify({ ...answer, host: 'hn.com' }));
    expect(await outcomeOf('hm.com', 'hostname')).toMatchObject({ reason: 'malformed' });
  });
});

describe('a failed look-up', () => {
  test.each([
    ['an answer that is not JSON', text('<html>'), { reason: 'malformed', status: 200 }],
    ['the bucket of another prefix', text(writeBucket({ prefix: 'beef', version: '1', rows: [] })), { status: 200 }],
    ['an unreachable endpoint', down, { reason: 'unreachable', status: null }],
    ['a wrong key', { ok: false, reason: 'status', status: 403 } as const, { reason: 'status', status: 403 }],
  ])('is reported and not repeated for the next page: %s', async (_, given, expected) => {
    reply = () => given;
    const lookups = startWorker();
    expect((await lookups.ask(parseHostname('hm.com'), 'private'))?.outcome).toMatchObject({
      state: 'failed',
      ...expected,
    });
    await lookups.ask(parseHostname('www.hm.com'), 'private');
    expect(asked).toHaveLength(1);
    await lookups.forget(parseHostname('hm.com'));
    await lookups.ask(parseHostname('hm.com'), 'private');
    expect(asked).toHaveLength(2);
  });

  test('counts towards the breaker, which stops every worker until one trial succeeds', async () => {
    reply = () => down;
    for (let i = 0; i < failuresToOpen; i++) await lookUp(`hm${i}.com`);
    const paused = await lookUp('hm.com');
    expect(paused).toMatchObject({ sent: '', outcome: { state: 'paused', until: now + minPauseMs } });
    expect(asked).toHaveLength(failuresToOpen);

    now += minPauseMs;
    reply = async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return bucketWith(request);
    };
    const lookups = startWorker();
    const both = await Promise.all(['hm.com', 'hn.com'].map((host) => lookups.ask(parseHostname(host), 'private')));
    expect(both.map((report) => report?.outcome.state).sort()).toEqual(['evidence', 'paused']);
    expect(asked).toHaveLength(failuresToOpen + 1);
    expect(await outcomeOf('ho.com')).toMatchObject({ state: 'evidence' });
  });

  test('does not count against another endpoint', async () => {
    reply = () => down;
    for (let i = 0; i < failuresToOpen; i++) await lookUp(`hm${i}.com`);
    await settingsStore.change({ endpointUrl: 'https://other.example.com' }, false);
    reply = (request) => bucketWith(request);
    expect(await outcomeOf('hm.com')).toMatchObject({ state: 'evidence' });
  });

  test('cannot be caused by a full storage area', async () => {
    session.set = () => Promise.reject(new Error('quota'));
    expect(await outcomeOf('hm.com')).toMatchObject({ state: 'evidence' });
  });
});

test('the tabs of one site share a request, and each gets its own report', async () => {
  const lookups = startWorker();
  const asks = ['hm.com', 'login.hm.com', 'www.hm.com'].map((host) => lookups.ask(parseHostname(host), 'private'));
  expect(lookups.isAsking(parseHostname('login.hm.com'))).toBe(true);
  await lookups.waitFor(parseHostname('login.hm.com'));
  expect(lookups.isAsking(parseHostname('login.hm.com'))).toBe(false);
  const reports = await Promise.all(asks);
  expect(asked).toHaveLength(1);
  expect(reports).toMatchObject([
    { host: 'hm.com', outcome: { listed: null } },
    { host: 'login.hm.com', outcome: { listed: { host: 'login.hm.com' } } },
    { host: 'www.hm.com', outcome: { listed: null } },
  ]);
});

describe('the key', () => {
  test('is sent only to the endpoint that it was entered for', async () => {
    await settingsStore.setEndpointKey('key-1234567890abcdef');
    await lookUp('hm.com');
    await settingsStore.change({ endpointUrl: 'https://other.example.com' }, false);
    await lookUp('hm.com');
    await settingsStore.change({ endpointUrl: endpoint }, false);
    await lookUp('hn.com');
    expect(asked.map(({ key }) => key)).toEqual(['key-1234567890abcdef', null, 'key-1234567890abcdef']);
  });

  test('from the policy is sent only to the endpoint from the policy', async () => {
    await settingsStore.setPolicy({ endpointKey: 'policy-key' });
    await lookUp('hm.com');
    await settingsStore.setPolicy({ endpointKey: 'policy-key', endpointUrl: 'https://ours.example.com' });
    await lookUp('hm.com');
    expect(asked.map(({ key }) => key)).toEqual([null, 'policy-key']);
  });
});

test('sends nothing without an endpoint, or by hostname if only private look-ups are on', async () => {
  await settingsStore.change({ endpointUrl: null }, false);
  expect(await lookUp('hm.com')).toBeNull();
  await settingsStore.change({ endpointUrl: endpoint, lookup: 'private' }, false);
  expect(await lookUp('hm.com', 'hostname')).toBeNull();
  expect(asked).toEqual([]);
});
