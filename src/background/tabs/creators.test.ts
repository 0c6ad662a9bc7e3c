import { beforeEach, describe, expect, test } from 'vitest';
import {
  type BackgroundParts,
  createBackgroundParts,
  warningOf,
} from '../../../test/support/fakes/background-parts.ts';
import { contentSender } from '../../../test/support/fakes/senders.ts';
import { fakeTranslate } from '../../../test/support/fakes/translate.ts';
import { createPageHandlers } from '../requests/page-handlers.ts';
import { createCreators } from './creators.ts';

const opaque = 'blob:null/0c4f';
let parts: BackgroundParts;

beforeEach(() => {
  parts = createBackgroundParts();
});

const commit = (url: string, tabId = 1, frameId = 0) =>
  parts.navigation.onCommitted({ tabId, frameId, url, documentId: `${tabId} ${frameId} ${url}` });
const find = (tabId = 1) => parts.creators.findBlocked(tabId, false);

describe('the creator of an opaque page', () => {
  test('is the dangerous page that it has replaced in the tab', async () => {
    await commit('https://bad.com:8443/x');
    await commit(opaque);
    expect(await find()).toBe('https://bad.com:8443');
  });

  test('is a dangerous frame of the page that it has replaced', async () => {
    await commit('https://good.com/');
    await commit('https://bad.com/', 1, 3);
    await commit(opaque);
    expect(await find()).toBe('http://bad.com');
  });

  test.each(['event', 'browser'])('is the page that opened the tab, or a frame of it (by the %s)', async (source) => {
    if (source === 'event') parts.creators.onTabOpened(2, 1);
    else parts.opener = 1;
    await commit('https://good.com/');
    await commit(opaque, 2);
    expect(await find(2)).toBeNull();
    await commit('https://bad.com/', 1, 3);
    expect(await find(2)).toBe('http://bad.com');
    await commit('https://bad.org/');
    expect(await find(2)).toBe('https://bad.org');
  });

  test('is not in the tab that opened it if its own tab has shown another page', async () => {
    parts.creators.onTabOpened(2, 1);
    await commit('https://bad.com/');
    await commit('https://good.com/', 2);
    await commit(opaque, 2);
    expect(await find(2)).toBeNull();
  });

  test('is known to a worker that has started since', async () => {
    await commit('https://bad.com/');
    const { judge, tabStates, frameStore } = parts;
    const restarted = createCreators({ judge, tabStates, frameStore, findOpener: async () => null });
    expect(await restarted.findBlocked(1, false)).toBe('https://bad.com');
  });

  test('is not named unless it is blocked', async () => {
    await commit('https://odd.com/');
    await commit(opaque);
    expect(await find()).toBeNull();
    await commit('https://bad.com/');
    await parts.changeSettings({ mode: 'warn' });
    expect(await find()).toBeNull();
  });

  test('is forgotten with the tab', async () => {
    await commit('https://bad.com/');
    await parts.navigation.onTabRemoved(1);
    expect(await find()).toBeNull();
  });
});

test('an opaque page of a dangerous site is covered, gets its badge, and is replaced by the warning', async () => {
  await commit('https://good.com/');
  await commit('https://bad.com/', 1, 3);
  await commit(opaque);
  parts.page = { url: opaque, documentId: `1 0 ${opaque}` };
  const handlers = createPageHandlers({ ...parts, t: fakeTranslate, openDetails: async () => undefined });
  const sender = contentSender(opaque, { documentId: `1 0 ${opaque}` });
  expect(await handlers['page.action'](null, sender)).toEqual({ kind: 'cover', text: 'banner_cover bad.com' });
  await expect.poll(() => parts.badges.at(-1)).toBe('1 bad.com dangerous bad.com');
  await expect.poll(() => parts.navigations).toContain(`1 ${warningOf('http://bad.com/')}`);
  expect(await handlers['page.action'](null, { ...sender, frameId: 3 })).toEqual({ kind: 'none' });
});
