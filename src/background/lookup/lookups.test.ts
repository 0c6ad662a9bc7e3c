import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryArea, type MemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import { writeBucket } from '../../core/listing/bucket.ts';
import { prefixOf, rowKeyOf } from '../../core/listing/prefix.ts';
import { failuresToOpen, minPauseMs } from '../../core/lookup/breaker.ts';
import type { LookupReport } from '../../core/lookup/report.ts';
import { createSettingsStore, type SettingsStore } from '../settings/settings-store.ts';
import { createAnswerCache } from './answer-cache.ts';
import { createBreakerStore } from './breaker-store.ts';
import type { EndpointAnswer, EndpointRequest } from './endpoint-client.ts';
import { createLookups, type Lookups } from './lookups.ts';

const endpoint = 'https://intel.example.com/prod';
const name = (host: string) => parseHostname(host);

let now: number;
let local: MemoryArea;
let session: MemoryArea;
let settingsStore: SettingsStore;
let asked: EndpointRequest[];
/** What the endpoint does; tests replace it. */
let reply: (request: EndpointRequest) => EndpointAnswer | Promise<EndpointAnswer>;

/** As after a start of the worker: only what is in the areas is left. */
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

const text = (body: string, cacheControl: string | null = 'max-age=600'): EndpointAnswer => ({
  ok: true,
  text: body,
  cacheControl,
});
const down: EndpointAnswer = { ok: false, reason: 'unreachable', status: null };

/** The bucket that a request asks for, with these hosts listed in it. */
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

const outcomeOf = (report: LookupReport | null) => report?.outcome;
const unlisted = (rows: number) => ({ outcome: { state: 'evidence', rows, listed: null } });

describe('a private look-up', () => {
  test('sends the prefix of the registrable domain and nothing else, and finds the host in the bucket', async () => {
    const report = await startWorker().ask(name('login.hm.com'), 'private');
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

  test('one bucket answers for the whole site, also after a start of the worker, until it expires', async () => {
    await startWorker().ask(name('login.hm.com'), 'private');
    const restarted = startWorker();
    expect(await restarted.findCached(name('www.hm.com'), 'private')).toMatchObject(unlisted(1));
    expect(outcomeOf(await restarted.ask(name('a.login.hm.com'), 'private'))).toMatchObject({
      listed: { host: 'login.hm.com' },
    });
    expect(asked).toHaveLength(1);
    now += 600_000;
    expect(await restarted.findCached(name('login.hm.com'), 'private')).toBeNull();
    await restarted.ask(name('login.hm.com'), 'private');
    expect(asked).toHaveLength(2);
  });

  test('nothing found is remembered too', async () => {
    reply = bucketWith;
    await startWorker().ask(name('hm.com'), 'private');
    expect(await startWorker().findCached(name('hm.com'), 'private')).toMatchObject(unlisted(0));
  });

  test('a customer of a platform is asked about, not the platform', async () => {
    await startWorker().ask(name('hm.github.io'), 'private');
    expect(asked[0]?.url.slice(-4)).toBe(await prefixOf('hm.github.io'));
  });

  test('an address is its own site', async () => {
    reply = (request) => bucketWith(request, '8.8.8.8');
    expect(outcomeOf(await startWorker().ask(name('8.8.8.8'), 'private'))).toMatchObject({
      listed: { host: '8.8.8.8' },
    });
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

  test('sends the hostname, and gives the verdict on it', async () => {
    reply = () => text(JSON.stringify(answer), 'no-store');
    const lookups = startWorker();
    expect(await lookups.ask(name('hm.com'), 'hostname')).toMatchObject({
      kind: 'hostname',
      sent: 'hm.com',
      outcome: { state: 'verdict', answer },
    });
    expect(asked).toMatchObject([{ url: `${endpoint}/v1/classify`, body: { hostname: 'hm.com' } }]);
    // For the pages of one visit it is kept even so.
    expect(await lookups.findCached(name('hm.com'), 'hostname')).not.toBeNull();
    expect(await lookups.findCached(name('www.hm.com'), 'hostname')).toBeNull();
  });

  test('an answer about another host is none', async () => {
    reply = () => text(JSON.stringify({ ...answer, host: 'hn.com' }));
    expect(outcomeOf(await startWorker().ask(name('hm.com'), 'hostname'))).toMatchObject({ reason: 'malformed' });
  });
});

describe('failures', () => {
  test.each([
    ['an answer that is none', text('<html>'), { reason: 'malformed', status: 200 }],
    ['the bucket of another prefix', text(writeBucket({ prefix: 'beef', version: '1', rows: [] })), { status: 200 }],
    ['no answer', down, { reason: 'unreachable', status: null }],
    ['a wrong key', { ok: false, reason: 'status', status: 403 } as const, { reason: 'status', status: 403 }],
  ])('%s: said, and not repeated for the next page', async (_, given, expected) => {
    reply = () => given;
    const lookups = startWorker();
    expect(outcomeOf(await lookups.ask(name('hm.com'), 'private'))).toMatchObject({ state: 'failed', ...expected });
    await lookups.ask(name('www.hm.com'), 'private');
    expect(asked).toHaveLength(1);
    await lookups.forget(name('hm.com'));
    await lookups.ask(name('hm.com'), 'private');
    expect(asked).toHaveLength(2);
  });

  test('after several the endpoint is left alone, also by the next worker, until one question passes', async () => {
    reply = () => down;
    for (let i = 0; i < failuresToOpen; i++) await startWorker().ask(name(`hm${i}.com`), 'private');
    const paused = await startWorker().ask(name('hm.com'), 'private');
    expect(paused).toMatchObject({ sent: '', outcome: { state: 'paused', until: now + minPauseMs } });
    expect(asked).toHaveLength(failuresToOpen);

    now += minPauseMs;
    reply = async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return bucketWith(request);
    };
    const lookups = startWorker();
    const both = await Promise.all([lookups.ask(name('hm.com'), 'private'), lookups.ask(name('hn.com'), 'private')]);
    expect(both.map((report) => report?.outcome.state).sort()).toEqual(['evidence', 'paused']);
    expect(asked).toHaveLength(failuresToOpen + 1);
    expect(outcomeOf(await startWorker().ask(name('ho.com'), 'private'))).toMatchObject({ state: 'evidence' });
  });

  test('another endpoint begins anew', async () => {
    reply = () => down;
    for (let i = 0; i < failuresToOpen; i++) await startWorker().ask(name(`hm${i}.com`), 'private');
    await settingsStore.change({ endpointUrl: 'https://other.example.com' }, false);
    reply = (request) => bucketWith(request);
    expect(outcomeOf(await startWorker().ask(name('hm.com'), 'private'))).toMatchObject({ state: 'evidence' });
  });

  test('a memory that cannot be written to loses no answer', async () => {
    session.set = () => Promise.reject(new Error('quota'));
    expect(outcomeOf(await startWorker().ask(name('hm.com'), 'private'))).toMatchObject({ state: 'evidence' });
  });
});

test('the tabs of one site share one question, each with its own answer', async () => {
  const lookups = startWorker();
  const asks = ['hm.com', 'login.hm.com', 'www.hm.com'].map((host) => lookups.ask(name(host), 'private'));
  expect(lookups.isAsking(name('login.hm.com'))).toBe(true);
  await lookups.waitFor(name('login.hm.com'));
  expect(lookups.isAsking(name('login.hm.com'))).toBe(false);
  const reports = await Promise.all(asks);
  expect(asked).toHaveLength(1);
  expect(reports.map((report) => report?.host)).toEqual(['hm.com', 'login.hm.com', 'www.hm.com']);
  expect(reports.map((report) => report?.outcome)).toMatchObject([
    { listed: null },
    { listed: { host: 'login.hm.com' } },
    { listed: null },
  ]);
});

describe('the key', () => {
  test('goes to the endpoint that it was given for, and to no other', async () => {
    await settingsStore.setEndpointKey('key-1234567890abcdef');
    await startWorker().ask(name('hm.com'), 'private');
    await settingsStore.change({ endpointUrl: 'https://other.example.com' }, false);
    await startWorker().ask(name('hm.com'), 'private');
    await settingsStore.change({ endpointUrl: endpoint }, false);
    await startWorker().ask(name('hn.com'), 'private');
    expect(asked.map(({ key }) => key)).toEqual(['key-1234567890abcdef', null, 'key-1234567890abcdef']);
  });

  test('of the policy goes to the endpoint of the policy only', async () => {
    await settingsStore.setPolicy({ endpointKey: 'policy-key' });
    await startWorker().ask(name('hm.com'), 'private');
    await settingsStore.setPolicy({ endpointKey: 'policy-key', endpointUrl: 'https://ours.example.com' });
    await startWorker().ask(name('hm.com'), 'private');
    expect(asked.map(({ key }) => key)).toEqual([null, 'policy-key']);
  });
});

test('without an endpoint nothing is asked', async () => {
  await settingsStore.change({ endpointUrl: null }, false);
  expect(await startWorker().ask(name('hm.com'), 'private')).toBeNull();
  await settingsStore.change({ endpointUrl: endpoint, lookup: 'private' }, false);
  expect(await startWorker().ask(name('hm.com'), 'hostname')).toBeNull();
  expect(asked).toEqual([]);
});
