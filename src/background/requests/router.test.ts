import { beforeEach, expect, test, vi } from 'vitest';
import type { RawSender } from '../../platform/messaging.ts';
import { createRouter, type Handlers } from './router.ts';
import type { ExtensionIdentity } from './sender.ts';

const self: ExtensionIdentity = { id: 'me', origin: 'chrome-extension://me/', isPrivate: false };
const content: RawSender = { id: 'me', url: 'https://example.org/', frameId: 0, tab: { id: 3, incognito: false } };
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

test('hands a good message to its handler, with what the browser says of the sender', async () => {
  expect(await route({ name: 'page.leave', request: null }, content)).toEqual({ ok: true, value: null });
  expect(handled).toEqual([
    ['page.leave', null, { kind: 'content', tabId: 3, url: 'https://example.org/', isShown: true, isPrivate: false }],
  ]);
});

test('a page of ours may not speak as a content script, nor the other way round', async () => {
  expect(await route({ name: 'page.trust', request: null }, popup)).toMatchObject({ ok: false });
  expect(await route({ name: 'exception.add', request: { host: 'example.org' } }, content)).toMatchObject({
    ok: false,
  });
  expect(handled).toEqual([]);
});

test.each<[string, RawSender]>([
  ['another extension', { ...content, id: 'other' }],
  ['a frame', { ...content, frameId: 2 }],
  ['no tab', { id: 'me', url: 'https://example.org/' }],
  ['no address', { id: 'me' }],
  ['a page that only looks like ours', { id: 'me', url: 'chrome-extension://me.evil/src/popup/index.html' }],
  ['a file', { ...content, url: 'file:///etc/passwd' }],
])('%s is not answered', async (_, sender) => {
  expect(await route({ name: 'page.action', request: null }, sender)).toEqual({
    ok: false,
    error: 'the sender is not known',
  });
  expect(handled).toEqual([]);
});

test('unknown names and wrong shapes are refused with the reason', async () => {
  expect(await route({ name: 'no.such', request: null }, popup)).toMatchObject({ ok: false });
  expect(await route({ name: 'tab.view', request: {} }, popup)).toMatchObject({ ok: false });
  expect(await route(undefined, popup)).toMatchObject({ ok: false });
});

test('a handler that fails is an answer, not an exception', async () => {
  const log = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await route({ name: 'settings.view', request: null }, popup)).toEqual({ ok: false, error: 'broken' });
  expect(log).toHaveBeenCalledTimes(1);
});
