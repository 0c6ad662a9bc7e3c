import { beforeEach, describe, expect, test } from 'vitest';
import { type BackgroundParts, createBackgroundParts } from '../../../test/support/fakes/background-parts.ts';
import { createMemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { warningSender } from '../../../test/support/fakes/senders.ts';
import { createTrustQuestions, type TrustQuestions } from '../tabs/trust-questions.ts';
import { createTrustHandlers } from './trust-handlers.ts';

const trustPage = 'ext://id/src/trust/index.html';
const surface = { ...warningSender, url: `${trustPage}#1`, tabId: 7 };

let parts: BackgroundParts;
let questions: TrustQuestions;
let handlers: ReturnType<typeof createTrustHandlers>;
let closed: number[];
let refreshes: number;

beforeEach(() => {
  parts = createBackgroundParts();
  parts.page = { url: 'https://www.odd.com/x', documentId: 'd' };
  let count = 0;
  questions = createTrustQuestions(
    createMemoryArea(),
    () => (++count).toString(16).padStart(32, '0'),
    () => 0,
  );
  closed = [];
  refreshes = 0;
  handlers = createTrustHandlers({
    ...parts,
    questions,
    trustPage,
    findShownPage: async () => parts.page,
    closeTab: async (tabId) => void closed.push(tabId),
    refreshPages: async () => void refreshes++,
  });
});

const ask = (isPrivate = false) => questions.add({ tabId: 1, host: 'www.odd.com', isPrivate });
const view = async (id: string, tabId = 7) => handlers['trust.view']({ id }, { ...surface, tabId });
const give = (id: string, choice: 'session' | 'host' | 'site') => handlers['trust.give']({ id, choice }, surface);
const snapshot = () => parts.settingsStore.snapshot();

describe('trust.view', () => {
  test('shows the host, the site and what the user may choose', async () => {
    expect(await view(await ask())).toEqual({
      host: 'www.odd.com',
      site: 'odd.com',
      verdict: 'suspicious',
      choices: ['session', 'host', 'site'],
      isPrivate: false,
    });
  });

  test('offers only what the administrator allows', async () => {
    const id = await ask();
    await parts.settingsStore.setPolicy({ allowExceptions: false });
    expect((await view(id))?.choices).toEqual(['session']);
    await parts.settingsStore.setPolicy({ allowContinue: false, allowExceptions: true });
    expect((await view(id))?.choices).toEqual(['host', 'site']);
  });

  test.each([
    ['the tab shows another host', 'https://good.com/'],
    ['the tab is gone', null],
  ])('shows nothing if %s', async (_, url) => {
    const id = await ask();
    parts.page = url === null ? null : { url, documentId: 'e' };
    expect(await view(id)).toBeNull();
    expect(await give(id, 'site')).toEqual({ isTrusted: false });
    expect((await snapshot()).user.exceptions).toEqual([]);
  });

  test('shows nothing to a second surface, or if the administrator has decided', async () => {
    const id = await ask();
    await view(id);
    expect(await view(id, 8)).toBeNull();
    await parts.settingsStore.setPolicy({ blockList: ['odd.com'] });
    expect(await view(id)).toBeNull();
  });
});

describe('trust.give', () => {
  test.each([
    ['session', { sessionHosts: ['www.odd.com'], user: { exceptions: [] } }],
    ['host', { sessionHosts: [], user: { exceptions: ['www.odd.com'] } }],
    ['site', { sessionHosts: [], user: { exceptions: ['odd.com'] } }],
  ] as const)('%s', async (choice, stored) => {
    expect(await give(await ask(), choice)).toEqual({ isTrusted: true });
    expect(await snapshot()).toMatchObject(stored);
    expect([closed, refreshes]).toEqual([[7], 1]);
  });

  test('works once', async () => {
    const id = await ask();
    await give(id, 'session');
    expect(await give(id, 'site')).toEqual({ isTrusted: false });
    expect((await snapshot()).user.exceptions).toEqual([]);
  });

  test('writes nothing to the disk for a private window', async () => {
    await give(await ask(true), 'site');
    const { user, effective } = await snapshot();
    expect([user.exceptions, effective.exceptions]).toEqual([[], ['odd.com']]);
  });

  test('refuses a choice that was not offered', async () => {
    await parts.settingsStore.setPolicy({ allowExceptions: false });
    expect(await give(await ask(), 'site')).toEqual({ isTrusted: false });
  });
});

test('closing the surface uses the question up', async () => {
  const id = await ask();
  await handlers['trust.close']({ id }, surface);
  expect(closed).toEqual([7]);
  expect(await view(id)).toBeNull();
});

test.each([{ isFramed: true }, { tabId: null }, { url: 'ext://id/src/popup/index.html' }])(
  'serves only the surface in a tab of its own, not %j',
  async (change) => {
    const sender = { ...surface, ...change };
    const id = await ask();
    await expect(handlers['trust.view']({ id }, sender)).rejects.toThrow('only the surface');
    await expect(handlers['trust.give']({ id, choice: 'site' }, sender)).rejects.toThrow('only the surface');
    await expect(handlers['trust.close']({ id }, sender)).rejects.toThrow('only the surface');
  },
);
