import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type BackgroundParts,
  createBackgroundParts,
  warningOf,
} from '../../../test/support/fakes/background-parts.ts';
import { contentSender } from '../../../test/support/fakes/senders.ts';
import { fakeTranslate } from '../../../test/support/fakes/translate.ts';
import { createPageHandlers } from './page-handlers.ts';

const bad = 'https://www.bad.com/x';
const uncertain = 'https://www.hm.com/x';

let parts: BackgroundParts;
let handlers: ReturnType<typeof createPageHandlers>;

beforeEach(() => {
  parts = createBackgroundParts();
  handlers = createPageHandlers({ ...parts, t: fakeTranslate, openDetails: async () => undefined });
});

const action = (...sender: Parameters<typeof contentSender>) => handlers['page.action'](null, contentSender(...sender));
const outcome = (...sender: Parameters<typeof contentSender>) =>
  handlers['page.outcome'](null, contentSender(...sender));

describe('page.action', () => {
  test('covers a dangerous page and sends its tab to the warning page', async () => {
    expect(await action(bad)).toEqual({ kind: 'cover', text: 'banner_cover www.bad.com' });
    await expect.poll(() => parts.navigations).toEqual([`1 ${warningOf(bad)}`]);
  });

  test('gives a suspicious page a banner with all its texts', async () => {
    expect(await action('https://odd.com/')).toMatchObject({
      kind: 'banner',
      host: 'odd.com',
      canTrust: true,
      texts: { title: 'banner_title_suspicious odd.com', reason: 'banner_reason_dga' },
    });
  });

  test('gives a dangerous page a banner in mode warn, and nothing in mode off', async () => {
    await parts.changeSettings({ mode: 'warn' });
    expect(await action(bad)).toMatchObject({ kind: 'banner' });
    await parts.changeSettings({ mode: 'off' });
    expect(await action(bad)).toEqual({ kind: 'none' });
  });

  test('covers a suspicious page that reloads before anyone can read the banner', async () => {
    for (let load = 0; load < 6; load++) expect(await action('https://odd.com/')).toMatchObject({ kind: 'banner' });
    expect(await action('https://odd.com/')).toMatchObject({ kind: 'cover' });
    await expect.poll(() => parts.navigations).toEqual([`1 ${warningOf('https://odd.com/')}`]);
  });

  test('offers no trust button if the administrator blocks the site or forbids exceptions', async () => {
    await parts.settingsStore.setPolicy({ mode: 'warn', blockList: ['bad.com'] });
    expect(await action(bad)).toMatchObject({ canTrust: false, texts: { reason: 'banner_reason_policy' } });
    await parts.settingsStore.setPolicy({ allowExceptions: false });
    expect(await action('https://odd.com/')).toMatchObject({ canTrust: false });
  });

  test('does nothing on harmless pages and on pages that are not shown', async () => {
    expect(await action('https://good.com/')).toEqual({ kind: 'none' });
    expect(await action(bad, { isShown: false })).toEqual({ kind: 'none' });
    expect(parts.navigations).toEqual([]);
  });
});

describe('page.action of a page without a host', () => {
  const blank = { origin: 'https://www.bad.com', documentId: 'd1' };

  test.each(['about:blank', 'blob:null/0c4f', 'data:text/html,x'])('judges %s by its origin', async (url) => {
    parts.page = { url, documentId: 'd1' };
    expect(await action(url, blank)).toMatchObject({ kind: 'cover' });
    await expect.poll(() => parts.badges).toEqual(['1 www.bad.com dangerous']);
    expect(parts.navigations[0]).toBe(`1 ${warningOf('https://www.bad.com/')}`);
    expect(await parts.tabStates.get(1)).toMatchObject({ url, origin: 'https://www.bad.com' });
  });

  test('keeps the verdict after the event of the browser, which does not know the origin', async () => {
    await action('about:blank', { origin: 'https://odd.com', documentId: 'd1' });
    await expect.poll(() => parts.badges).toEqual(['1 odd.com suspicious']);
    const event = { tabId: 1, frameId: 0, url: 'about:blank' };
    await parts.navigation.onCommitted({ ...event, documentId: 'd1' });
    expect(parts.badges.at(-1)).toBe('1 odd.com suspicious');
    await parts.navigation.onCommitted({ ...event, documentId: 'd2' });
    expect(parts.badges.at(-1)).toBe('1 - -');
  });

  test('records a page that asks repeatedly only once', async () => {
    for (let i = 0; i < 3; i++) await action('about:blank', { origin: 'https://odd.com', documentId: 'd1' });
    await expect.poll(() => parts.badges).toEqual(['1 odd.com suspicious']);
  });

  test('does nothing without an origin', async () => {
    expect(await action('about:blank')).toEqual({ kind: 'none' });
    expect(parts.badges).toEqual([]);
  });
});

describe('page.action of a frame', () => {
  const frame = { frameId: 3 };

  test('covers a dangerous frame without a warning of the page, and records its host', async () => {
    expect(await action(bad, frame)).toEqual({ kind: 'cover', text: 'frame_cover www.bad.com' });
    expect(await action('about:srcdoc', { ...frame, origin: 'https://bad.org' })).toMatchObject({ kind: 'cover' });
    const found = ['www.bad.com', 'bad.org'].map((host) => ({ host, verdict: 'dangerous' }));
    await expect.poll(() => parts.frameStore.get(1)).toEqual(found);
    expect(parts.navigations).toEqual([]);
  });

  test('neither shows a banner in other frames nor looks them up', async () => {
    await parts.enableLookups();
    for (const url of ['https://odd.com/', uncertain, 'https://good.com/', 'about:blank']) {
      expect(await action(url, frame), url).toEqual({ kind: 'none' });
    }
    expect(await parts.frameStore.get(1)).toEqual([]);
    expect(parts.lookups.requestedHosts).toEqual([]);
  });

  test('leaves a dangerous frame open in mode warn', async () => {
    await parts.changeSettings({ mode: 'warn' });
    expect(await action(bad, frame)).toEqual({ kind: 'none' });
  });
});

test('a page is covered although the guard fails', async () => {
  const log = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const guard = { ...parts.guard, warnAgain: () => Promise.reject(new Error('URL is too long')) };
  handlers = createPageHandlers({ ...parts, guard, t: fakeTranslate, openDetails: async () => undefined });
  expect(await action(bad)).toMatchObject({ kind: 'cover' });
  expect(await outcome(bad)).toMatchObject({ kind: 'cover' });
  await expect.poll(() => log.mock.calls.length).toBe(2);
});

describe('page.outcome', () => {
  beforeEach(() => parts.enableLookups());

  test('covers an uncertain page that is listed, or shows a banner in mode warn', async () => {
    parts.lookups.listed.add('www.hm.com');
    expect(await action(uncertain)).toEqual({ kind: 'wait' });
    expect(parts.lookups.requestedHosts).toEqual([]);
    expect(await outcome(uncertain)).toMatchObject({ kind: 'cover' });
    await expect.poll(() => parts.navigations).toEqual([`1 ${warningOf(uncertain)}`]);
    await parts.changeSettings({ mode: 'warn' });
    expect(await action(uncertain)).toMatchObject({ kind: 'banner', texts: { reason: 'banner_reason_listed' } });
    expect(parts.lookups.requestedHosts).toEqual(['www.hm.com']);
  });

  test('does nothing if the host is not listed or the look-up fails', async () => {
    expect(await outcome(uncertain)).toEqual({ kind: 'none' });
    expect(await action(uncertain)).toEqual({ kind: 'none' });
    parts.lookups.expire();
    parts.lookups.fails = true;
    expect(await outcome(uncertain)).toEqual({ kind: 'none' });
  });

  test('looks up nothing for a page that is hidden, in a private window, or suspicious already', async () => {
    expect(await outcome(uncertain, { isShown: false })).toEqual({ kind: 'none' });
    expect(await action(uncertain, { isPrivate: true })).toEqual({ kind: 'none' });
    expect(await outcome(uncertain, { isPrivate: true })).toEqual({ kind: 'none' });
    expect(await outcome('https://odd.com/')).toMatchObject({ kind: 'banner' });
    expect(parts.lookups.requestedHosts).toEqual([]);
  });
});
