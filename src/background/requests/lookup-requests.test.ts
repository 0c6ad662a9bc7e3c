import { beforeEach, expect, test } from 'vitest';
import {
  type BackgroundParts,
  createBackgroundParts,
  warningOf,
  warningPage,
} from '../../../test/support/fakes/background-parts.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import { createPageHandlers } from './page-handlers.ts';
import type { ContentSender, PageSender } from './sender.ts';
import { createWarningHandlers } from './warning-handlers.ts';

let parts: BackgroundParts;

beforeEach(async () => {
  parts = await createBackgroundParts();
});

function requests() {
  const t = (key: string): string => key;
  return {
    page: createPageHandlers({ ...parts, t, openDetails: async () => undefined }),
    warning: createWarningHandlers({ ...parts, warningPage }),
  };
}

const content = (url: string, more: Partial<ContentSender> = {}): ContentSender => ({
  kind: 'content',
  tabId: 1,
  url,
  isShown: true,
  isPrivate: false,
  ...more,
});
const warningSender: PageSender = { kind: 'page', url: warningPage, tabId: 1, isFramed: false, isPrivate: false };

const url = 'https://www.hm.com/x';
test('an uncertain page waits for the outcome, which may be a banner or the warning', async () => {
  parts.lookups.listed.add('www.hm.com');
  const { page } = requests();
  expect(await page['page.action'](null, content(url))).toEqual({ kind: 'wait' });
  expect(parts.lookups.asked).toEqual([]);
  expect(await page['page.outcome'](null, content(url))).toMatchObject({ kind: 'cover' });
  expect(parts.navigations).toEqual([`1 ${warningOf(url)}`]);
  await parts.changeSettings({ mode: 'warn' });
  expect(await page['page.action'](null, content(url))).toMatchObject({
    kind: 'banner',
    texts: { reason: 'banner_reason_listed' },
  });
  expect(parts.lookups.asked).toEqual(['www.hm.com']);
});

test('nothing found, or no answer, is the end of it', async () => {
  const { page } = requests();
  expect(await page['page.outcome'](null, content(url))).toEqual({ kind: 'none' });
  expect(await page['page.action'](null, content(url))).toEqual({ kind: 'none' });
  parts.lookups.expire();
  parts.lookups.fails = true;
  expect(await page['page.outcome'](null, content(url))).toEqual({ kind: 'none' });
});

test('a page out of sight, in a private window, or sure of its verdict asks nobody', async () => {
  const { page } = requests();
  expect(await page['page.outcome'](null, content(url, { isShown: false }))).toEqual({ kind: 'none' });
  expect(await page['page.action'](null, content(url, { isPrivate: true }))).toEqual({ kind: 'none' });
  expect(await page['page.outcome'](null, content(url, { isPrivate: true }))).toEqual({ kind: 'none' });
  expect(await page['page.outcome'](null, content('https://odd.com/'))).toMatchObject({ kind: 'banner' });
  expect(parts.lookups.asked).toEqual([]);
});

test('the warning page keeps saying what was found when the answer has expired', async () => {
  parts.lookups.listed.add('www.hm.com');
  const hostname = parseHostname('www.hm.com');
  const report = await parts.lookups.ask(hostname, 'private');
  parts.lookups.expire();
  const { warning } = requests();
  const view = () => warning['warning.view']({ url }, warningSender);
  expect((await view()).assessment?.verdict).toBe('uncertain');
  await parts.tabStates.set(1, { url, documentId: null, assessment: null, lookup: report });
  expect((await view()).assessment?.verdict).toBe('dangerous');
});
