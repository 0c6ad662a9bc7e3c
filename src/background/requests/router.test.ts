import { beforeEach, expect, test, vi } from 'vitest';
import type { RawSender } from '../../platform/messaging.ts';
import { createRouter, type Handlers } from './router.ts';
import type { ExtensionIdentity } from './sender.ts';

const self: ExtensionIdentity = { id: 'me', origin: 'chrome-extension://me/', isPrivate: false };
const content: RawSender = {
  id: 'me',
  url: 'https://example.org/',
  origin: 'https://example.org',
  frameId: 0,
  documentId: 'd1',
  tab: { id: 3, incognito: false },
};
const popup: RawSender = { id: 'me', url: 'chrome-extension://me/src/popup/index.html' };

const handled: unknown[] = [];
const handlers = new Proxy({} as Handlers, {
  get: (_, name) => async (request: unknown, sender: unknown) => {
    handled.push([name, request, sender]);
    if (request === null && name === 'settings.view') throw new Error('broken');
    return null;
  },
});
const route = createRouter(handlers, self);

beforeEach(() => {
  handled.length = 0;
});

test('passes a valid message to its handler, with the sender as the browser reports it', async () => {
  expect(await route({ name: 'page.leave', request: null }, content)).toEqual({ ok: true, value: null });
  const sender = {
    kind: 'content',
    tabId: 3,
    frameId: 0,
    url: 'https://example.org/',
    origin: 'https://example.org',
    documentId: 'd1',
    isShown: true,
    isPrivate: false,
  };
  expect(handled).toEqual([['page.leave', null, sender]]);
});

test.each<[string, string | undefined, string | null]>([
  ['about:blank', 'https://example.org', 'https://example.org'],
  ['about:srcdoc', 'http://[::1]:8080', 'http://[::1]:8080'],
  ['about:blank', 'null', null],
  ['about:blank', undefined, null],
  ['about:blank', 'https://example.org/path', null],
  ['file:///x', 'file://', null],
])('a page at %s of the origin %s is asked about with the origin %s', async (url, origin, expected) => {
  const reply = await route({ name: 'page.action', request: null }, { ...content, url, origin });
  expect(reply).toMatchObject({ ok: true });
  expect(handled).toMatchObject([['page.action', null, { url, origin: expected }]]);
});

test('a frame may ask what to do, but neither leave nor trust nor open anything', async () => {
  const frame = { ...content, frameId: 2 };
  expect(await route({ name: 'page.action', request: null }, frame)).toMatchObject({ ok: true });
  for (const name of ['page.outcome', 'page.leave', 'page.details', 'page.askTrust']) {
    expect(await route({ name, request: null }, frame), name).toMatchObject({ ok: false });
  }
  expect(handled).toMatchObject([['page.action', null, { frameId: 2 }]]);
});

test('refuses content-script messages from an extension page, and the reverse', async () => {
  expect(await route({ name: 'page.askTrust', request: null }, popup)).toMatchObject({ ok: false });
  expect(await route({ name: 'exception.add', request: { host: 'example.org' } }, content)).toMatchObject({
    ok: false,
  });
  expect(handled).toEqual([]);
});

test.each<[string, RawSender]>([
  ['another extension', { ...content, id: 'other' }],
  ['no tab at all', { id: 'me', url: 'https://example.org/' }],
  ['a context without an address', { id: 'me' }],
  ['a page whose address only resembles ours', { id: 'me', url: 'chrome-extension://me.evil/src/popup/index.html' }],
])('refuses a message from %s', async (_, sender) => {
  expect(await route({ name: 'page.action', request: null }, sender)).toEqual({
    ok: false,
    error: 'unknown sender',
  });
  expect(handled).toEqual([]);
});

test('refuses unknown names and invalid requests', async () => {
  expect(await route({ name: 'no.such', request: null }, popup)).toMatchObject({ ok: false });
  expect(await route({ name: 'tab.view', request: {} }, popup)).toMatchObject({ ok: false });
  expect(await route(undefined, popup)).toMatchObject({ ok: false });
});

test('answers with the error of a handler that fails', async () => {
  const log = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await route({ name: 'settings.view', request: null }, popup)).toEqual({ ok: false, error: 'broken' });
  expect(log).toHaveBeenCalledTimes(1);
});
