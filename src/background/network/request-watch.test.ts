import { beforeEach, expect, test, vi } from 'vitest';
import { type BackgroundParts, createBackgroundParts } from '../../../test/support/fakes/background-parts.ts';
import { createFakeRuleSet } from '../../../test/support/fakes/rule-set.ts';
import type { RequestEvent } from '../../platform/requests.ts';
import { createNetwork, type Network, withLearning } from './network.ts';
import { createRequestWatch, type RequestWatch } from './request-watch.ts';
import { createRuleBook } from './rule-book.ts';

const bad = 'https://bad.com/file';
const good = 'https://good.com/file';
const stopped = { isStopped: true };

let parts: BackgroundParts;
let network: Network;
let watch: RequestWatch;
let log: string[];
let isBroken: boolean;

beforeEach(() => {
  parts = createBackgroundParts();
  log = [];
  isBroken = false;
  const settingsStore = parts.settingsStore;
  const book = createRuleBook('normal', createFakeRuleSet());
  network = createNetwork({ book, settingsStore, setGate: async () => undefined });
  const judge = withLearning(parts.judge, network);
  watch = createRequestWatch({
    judge: {
      ...judge,
      judge: (...of) => (isBroken ? Promise.reject(new Error('broken')) : judge.judge(...of)),
    },
    network,
    refetch: { start: async (tabId, url) => void log.push(`refetch ${tabId} ${url}`) },
    isPrivateTab: async () => false,
    warn: async (tabId, url) => void log.push(`warn ${tabId} ${url}`),
    requestBlocked: (tabId, url) => void log.push(`blocked ${tabId} ${url}`),
    frameStopped: async ({ tabId, frameId }, { assessment }) =>
      void log.push(`frame ${tabId} ${frameId} ${assessment?.hostname.host}`),
  });
});

const request = (url: string, overrides: Partial<RequestEvent> = {}): RequestEvent => ({
  requestId: '1',
  tabId: 3,
  frameId: 0,
  url,
  method: 'GET',
  ...overrides,
});

test('a dangerous page is warned of when its request starts, a frame or a prerendered page is not', async () => {
  await watch.onStarted(request(bad));
  await watch.onStarted(request(good));
  await watch.onStarted(request(bad, { frameId: 7 }));
  await watch.onStarted(request(bad, { documentLifecycle: 'prerender' }));
  // A harmless page lets the browser fetch it ahead.
  await watch.onStarted(request(bad, { documentLifecycle: 'active', documentId: 'D' }));
  expect(log).toEqual([`warn 3 ${bad}`]);
});

test('a redirect to a dangerous host is warned of before its next hop', async () => {
  await watch.onRedirected({ ...request(good), redirectUrl: bad });
  expect(log).toEqual([`warn 3 ${bad}`]);
  expect(network.mayHaveStopped(parts.judge.parseTarget(bad).hostname)).toBe(true);
});

test('a redirect to another host is not', async () => {
  await watch.onRedirected({ ...request(bad), redirectUrl: good });
  expect(log).toEqual([]);
});

test('a frame that is redirected to a dangerous host is reported, but no warning page replaces the tab', async () => {
  await watch.onRedirected({ ...request(good, { frameId: 4 }), redirectUrl: bad });
  await watch.onFailed({ ...request(bad, { frameId: 4 }), ...stopped });
  expect(log).toEqual(['frame 3 4 bad.com']);
});

test.each<[string, Partial<RequestEvent>]>([
  ['a frame of a prerendered page', { frameId: 4, documentLifecycle: 'prerender' }],
  ['a page that is prerendered', { documentLifecycle: 'prerender' }],
  ['no tab', { tabId: -1 }],
])('a dangerous host in %s is learnt, but no warning page replaces the tab', async (_, overrides) => {
  await watch.onRedirected({ ...request(good, overrides), redirectUrl: bad });
  await watch.onFailed({ ...request(bad, overrides), ...stopped });
  expect(await watch.shouldStop(request(bad, overrides))).toBe(true);
  expect(log).toEqual([]);
  expect(network.isKnownDangerous(parts.judge.parseTarget(bad).hostname)).toBe(true);
});

test('a request that a rule stopped is reported as never sent', async () => {
  await watch.onFailed({ ...request(bad), ...stopped });
  expect(log).toEqual([`blocked 3 ${bad}`, `warn 3 ${bad}`]);
});

test('a response that the gate stopped is warned of if its host is dangerous', async () => {
  watch.onSent(request(bad));
  await watch.onFailed({ ...request(bad), ...stopped });
  expect(log).toEqual([`warn 3 ${bad}`]);
});

test('a response that the gate stopped is requested again if its host is not', async () => {
  watch.onSent(request(good));
  await watch.onFailed({ ...request(good), ...stopped });
  expect(log).toEqual([`refetch 3 ${good}`]);
});

test('a form is not sent twice', async () => {
  watch.onSent(request(good));
  await watch.onFailed({ ...request(good, { method: 'POST' }), ...stopped });
  expect(log).toEqual([]);
});

test('a request that another extension stopped is left alone', async () => {
  await watch.onFailed({ ...request(good), ...stopped });
  expect(log).toEqual([]);
});

test('the sent request of one hop does not count for the next', async () => {
  watch.onSent(request(good));
  await watch.onRedirected({ ...request(good), redirectUrl: bad });
  log.length = 0;
  await watch.onFailed({ ...request(bad), ...stopped });
  expect(log).toEqual([`blocked 3 ${bad}`, `warn 3 ${bad}`]);
});

test('a request that fails for another reason is left alone', async () => {
  watch.onSent(request(bad));
  watch.onCompleted(request(bad));
  await watch.onFailed({ ...request(bad), isStopped: false });
  expect(log).toEqual([]);
});

test('a request is held until judged, and stopped if its host is dangerous', async () => {
  expect(await watch.shouldStop(request(good))).toBe(false);
  expect(await watch.shouldStop(request(bad))).toBe(true);
  expect(log).toEqual([`blocked 3 ${bad}`, `warn 3 ${bad}`]);
});

test('the navigation of a held request is recognised until a request was sent', async () => {
  const answer = watch.shouldStop(request(bad));
  expect([watch.findHeld(3, good), watch.findHeld(4, bad)]).toEqual([null, null]);
  expect(await watch.findHeld(3, bad)).toBe(true);
  expect(await answer).toBe(true);
  watch.onSent(request(good));
  expect(watch.findHeld(3, bad)).toBeNull();
});

test('a held request is warned of once', async () => {
  await Promise.all([watch.shouldStop(request(bad)), watch.onStarted(request(bad))]);
  expect(log).toEqual([`blocked 3 ${bad}`, `warn 3 ${bad}`]);
});

test('a request that cannot be judged is stopped only if its host is known to be dangerous', async () => {
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await watch.shouldStop(request(bad));
  isBroken = true;
  expect(await watch.shouldStop(request(bad))).toBe(true);
  expect(await watch.shouldStop(request('https://bad2.com/'))).toBe(false);
  expect(warnings).toHaveBeenCalledTimes(2);
});
