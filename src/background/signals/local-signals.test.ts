import { beforeEach, describe, expect, test } from 'vitest';
import { type BackgroundParts, createBackgroundParts } from '../../../test/support/fakes/background-parts.ts';
import { contentSender } from '../../../test/support/fakes/senders.ts';
import { fakeTranslate } from '../../../test/support/fakes/translate.ts';
import { msPerDay } from '../../core/base/days.ts';
import { createPageHandlers } from '../requests/page-handlers.ts';
import { createRecordVisits } from '../tabs/record-visits.ts';

const uncertain = 'https://www.hm.com/login';
const documentId = 'd1';

let parts: BackgroundParts;
let handlers: ReturnType<typeof createPageHandlers>;

beforeEach(() => {
  parts = createBackgroundParts();
  handlers = createPageHandlers({ ...parts, t: fakeTranslate, openDetails: async () => undefined });
});

const action = (url: string, more: object = { documentId }) => handlers['page.action'](null, contentSender(url, more));
const secrets = (url: string, more: object = { documentId }) =>
  handlers['page.secrets'](null, contentSender(url, more));
const visit = (url: string, more: object = {}) =>
  createRecordVisits({ judge: parts.judge, signals: parts.signals, isPrivateTab: async () => parts.isPrivate })({
    tabId: 1,
    frameId: 0,
    url,
    ...more,
  });
const stored = () => JSON.stringify(Object.fromEntries(parts.local.values));

describe('an uncertain name', () => {
  test('that is new and asks for secrets gets a banner of its own kind, and another badge', async () => {
    parts.page = { url: uncertain, documentId };
    expect(await action(uncertain)).toEqual({ kind: 'none' });
    await expect.poll(() => parts.watched).toEqual([1]);
    expect(await secrets(uncertain)).toMatchObject({
      kind: 'banner',
      texts: { title: 'banner_title_new www.hm.com', reason: 'banner_reason_new' },
    });
    await expect.poll(() => parts.badges.at(-1)).toBe('1 www.hm.com suspicious');
    expect(await action(uncertain)).toMatchObject({ kind: 'banner' });
    expect(await action(uncertain, { documentId: 'd2' })).toEqual({ kind: 'none' });
  });

  test('that was visited on an earlier day gets none', async () => {
    await visit(uncertain);
    parts.now += msPerDay;
    expect(await secrets(uncertain)).toEqual({ kind: 'none' });
    expect(await secrets('https://hm2.com/')).toMatchObject({ kind: 'banner' });
  });

  test.each(['noticeFirstVisits', 'noticeSecretFields'] as const)('gets none without %s', async (key) => {
    await parts.settingsStore.setPolicy({ [key]: false });
    expect(await action(uncertain)).toEqual({ kind: 'none' });
    expect(await secrets(uncertain)).toEqual({ kind: 'none' });
  });

  test('gets none if the user trusts it', async () => {
    await parts.changeSettings({ exceptions: ['hm.com'] });
    expect(await secrets(uncertain)).toEqual({ kind: 'none' });
  });

  test('counts for each customer of a platform', async () => {
    await visit('https://hm-one.github.io/');
    parts.now += msPerDay;
    expect(await secrets('https://hm-one.github.io/')).toEqual({ kind: 'none' });
    expect(await secrets('https://hm-two.github.io/')).toMatchObject({ kind: 'banner' });
  });
});

test('fields are looked for only where they matter', async () => {
  await action('https://good.com/');
  await action('https://bad.com/');
  await action(uncertain, { frameId: 3 });
  await parts.changeSettings({ noticeSecretFields: false });
  await action(uncertain);
  await parts.changeSettings({ noticeSecretFields: true });
  await action(uncertain);
  await expect.poll(() => parts.watched).toEqual([1]);
});

describe('visits', () => {
  test('are not counted for frames, prerendered, blocked and internal pages, or in mode off', async () => {
    await visit('https://a.example.org/', { frameId: 2 });
    await visit('https://a.example.org/', { documentLifecycle: 'prerender' });
    await visit('https://a.example.org/', { isSameDocument: true });
    await visit('https://bad.com/');
    await visit('http://localhost/');
    await parts.changeSettings({ mode: 'off' });
    await visit('https://good.com/');
    expect(parts.local.values.has('visits')).toBe(false);
  });

  test('in private windows are kept in memory, but count there', async () => {
    parts.isPrivate = true;
    await visit(uncertain);
    expect(parts.local.values.has('visits')).toBe(false);
    parts.now += msPerDay;
    expect(await secrets(uncertain, { documentId, isPrivate: true })).toEqual({ kind: 'none' });
  });

  test('are forgotten on request, and when no setting needs them', async () => {
    await visit(uncertain);
    await parts.signals.clearVisits();
    parts.now += msPerDay;
    expect(await secrets(uncertain)).toMatchObject({ kind: 'banner' });
    await visit(uncertain);
    await parts.changeSettings({ noticeFirstVisits: false, protectOwnSites: false });
    await parts.signals.applySettings((await parts.settingsStore.snapshot()).effective);
    expect(parts.local.values.get('visits')).toBeNull();
    await visit(uncertain);
    expect(parts.local.values.get('visits')).toBeNull();
  });

  test('keep names only of sites that the model finds safe, and none in private windows', async () => {
    for (let day = 0; day < 4; day++) {
      for (const host of ['good-bank.com', 'hm-doubt.com', 'good.github.io']) await visit(`https://${host}/`);
      parts.isPrivate = true;
      await visit('https://good-secret.com/');
      parts.isPrivate = false;
      parts.now += msPerDay;
    }
    expect(stored()).toContain('good-bank.com');
    for (const name of ['hm-doubt', 'github', 'good-secret']) expect(stored()).not.toContain(name);
    await parts.changeSettings({ protectOwnSites: false });
    await parts.signals.applySettings((await parts.settingsStore.snapshot()).effective);
    expect(stored()).not.toContain('good-bank.com');
  });
});

test('own sites reach the model, except in private windows and if the setting is off', async () => {
  const scorer = (await parts.model())!;
  const seen: string[][] = [];
  parts.model = async () =>
    Object.assign({}, scorer, {
      withProtectedSites(domains: string[]) {
        seen.push(domains);
        return { ...scorer, explain: () => ({ ...scorer.explain({ label: 'odd' } as never), threat: 'lookalike' }) };
      },
    });
  for (let day = 0; day < 3; day++) {
    await visit('https://good-bank.com/');
    parts.now += msPerDay;
  }
  expect(await action('https://goood-bank.com/')).toMatchObject({ kind: 'banner' });
  expect(await action('https://goood-bank.com/', { isPrivate: true })).toEqual({ kind: 'none' });
  await parts.changeSettings({ protectOwnSites: false });
  expect(await action('https://goood-bank.com/')).toEqual({ kind: 'none' });
  expect(seen[0]).toEqual(['good-bank.com']);
});
