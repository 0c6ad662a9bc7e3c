import { beforeEach, expect, test } from 'vitest';
import {
  type BackgroundParts,
  createBackgroundParts,
  warningOf,
} from '../../../test/support/fakes/background-parts.ts';
import { contentSender } from '../../../test/support/fakes/senders.ts';
import { fakeTranslate } from '../../../test/support/fakes/translate.ts';
import { createBannerHandlers } from './banner-handlers.ts';

const suspicious = contentSender('https://www.odd.com/x');

let parts: BackgroundParts;
let handlers: ReturnType<typeof createBannerHandlers>;
let surfaces: string[];
let questions: object[];
let refreshes: number;

beforeEach(() => {
  parts = createBackgroundParts();
  surfaces = [];
  questions = [];
  refreshes = 0;
  handlers = createBannerHandlers({
    ...parts,
    questions: {
      async add(question) {
        questions.push(question);
        return 'q1';
      },
    },
    t: fakeTranslate,
    openSurface: async (tabId, id) => void surfaces.push(`${tabId} ${id}`),
    refreshPages: async () => void refreshes++,
  });
});

test('asking for trust opens the surface and trusts nothing', async () => {
  await handlers['page.askTrust'](null, suspicious);
  expect(questions).toEqual([{ tabId: 1, host: 'www.odd.com', isPrivate: false }]);
  expect(surfaces).toEqual(['1 q1']);
  const { user, sessionHosts } = await parts.settingsStore.snapshot();
  expect([user.exceptions, sessionHosts]).toEqual([[], []]);
});

test.each(['page.hide', 'page.dismiss'] as const)('%s quiets the site in all its pages', async (name) => {
  expect(await handlers['page.refresh'](null, suspicious)).toMatchObject({ kind: 'banner' });
  await handlers[name](null, suspicious);
  expect(refreshes).toBe(1);
  expect(await handlers['page.refresh'](null, contentSender('https://odd.com/other'))).toEqual({ kind: 'none' });
});

test('a page that hides its banner gets the full warning, and so does its next visit', async () => {
  await handlers['page.promote']({ technique: 'covered' }, suspicious);
  expect(parts.navigations).toEqual([`1 ${warningOf('https://www.odd.com/x')}`]);
  expect((await parts.stops.find(1, '1'.padStart(32, '0')))?.cause).toBe('attack');
  expect(await handlers['page.refresh'](null, suspicious)).toMatchObject({ kind: 'cover' });
});

test.each(['https://good.com/', 'https://hm.com/'])('a page without a banner cannot be promoted: %s', async (url) => {
  await handlers['page.promote']({ technique: 'covered' }, contentSender(url));
  expect(parts.navigations).toEqual([]);
  expect(await parts.promotions.has(new URL(url).hostname)).toBe(false);
});

test('a change of the settings does not cover an open page, but a change of the policy does', async () => {
  await parts.changeSettings({ dangerousPercent: 50 });
  expect(await handlers['page.refresh'](null, suspicious)).toMatchObject({ kind: 'banner' });
  await parts.settingsStore.setPolicy({ blockList: ['odd.com'] });
  expect(await handlers['page.refresh'](null, suspicious)).toMatchObject({ kind: 'cover' });
});

test('a frame has no banner', async () => {
  const frame = { ...suspicious, frameId: 3 };
  for (const name of ['page.askTrust', 'page.hide', 'page.dismiss', 'page.refresh'] as const)
    await expect(handlers[name](null, frame)).rejects.toThrow('only a page of a tab');
  await expect(handlers['page.promote']({ technique: 'covered' }, frame)).rejects.toThrow('only a page of a tab');
});
