import { beforeEach, describe, expect, test } from 'vitest';
import { createFakeLookups } from '../../../test/support/fakes/lookups.ts';
import { createMemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { fakeScorer } from '../../../test/support/fakes/scorer.ts';
import type { Scorer } from '../../core/verdict/decide.ts';
import type { ShownPage } from '../../platform/navigation.ts';
import { createKeyedQueue } from '../base/keyed-queue.ts';
import { createJudge } from '../judging/judge.ts';
import { createSettingsStore, type SettingsStore } from '../settings/settings-store.ts';
import { createGuard } from './guard.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { createTabStateStore, type TabStateStore } from './tab-state-store.ts';

const warningPage = 'ext://id/warning.html';
const warningOf = (url: string): string => `${warningPage}#${encodeURIComponent(url)}`;

let settingsStore: SettingsStore;
let states: TabStateStore;
let navigation: Navigation;
let drawn: string[];
let shown: string[];
let page: ShownPage | null;
/** Lets each test hold the model back. */
let model: () => Promise<Scorer | null>;

beforeEach(() => {
  const session = createMemoryArea();
  settingsStore = createSettingsStore(createMemoryArea(), session);
  states = createTabStateStore(session);
  drawn = [];
  shown = [];
  page = null;
  const lookups = createFakeLookups();
  model = async () => fakeScorer;
  const judge = createJudge({
    settingsStore,
    model: () => model(),
    lookups,
    warningPage,
    clock: Date.now,
    hasConsent: async () => true,
  });
  const guard = createGuard(
    {
      navigateTab: async (tabId, url) => void shown.push(`${tabId} ${url}`),
      goBack: async () => true,
      replaceWithNewTab: async () => undefined,
    },
    warningPage,
    Date.now,
  );
  navigation = createNavigation({
    judge,
    guard,
    lookups,
    tabStates: states,
    queue: createKeyedQueue(),
    updateToolbar: async (tabId, { assessment }) => {
      drawn.push(`${tabId} ${assessment?.hostname.host ?? '-'} ${assessment?.verdict ?? '-'}`);
    },
    findShownPage: async () => page,
    isPrivateTab: async () => false,
    findTabIds: async () => [1, 2],
  });
});

const event = (url: string, more: object = {}) => ({ tabId: 1, frameId: 0, url, documentId: url, ...more });

describe('committed', () => {
  test('records and draws what the tab shows', async () => {
    await navigation.onCommitted(event('https://good.com/'));
    expect(drawn).toEqual(['1 good.com safe']);
    expect(await states.get(1)).toMatchObject({ url: 'https://good.com/', assessment: { verdict: 'safe' } });
  });

  test('frames and pages out of sight change nothing', async () => {
    await navigation.onCommitted(event('https://bad.com/', { frameId: 4 }));
    await navigation.onCommitted(event('https://bad.com/', { documentLifecycle: 'prerender' }));
    await navigation.onBeforeNavigate(event('https://bad.com/', { documentLifecycle: 'prerender' }));
    expect([drawn, shown, await states.get(1)]).toEqual([[], [], null]);
  });

  test('a late verdict of the page before is dropped', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    model = async () => {
      await held;
      return fakeScorer;
    };
    const late = navigation.onCommitted(event('https://odd.com/'));
    model = async () => fakeScorer;
    await navigation.onCommitted(event('https://good.com/'));
    release();
    await late;
    expect(drawn).toEqual(['1 good.com safe']);
    expect(await states.get(1)).toMatchObject({ url: 'https://good.com/' });
  });

  test('tabs do not mix', async () => {
    await Promise.all([
      navigation.onCommitted(event('https://good.com/')),
      navigation.onCommitted(event('https://odd.com/', { tabId: 2 })),
    ]);
    expect(drawn.sort()).toEqual(['1 good.com safe', '2 odd.com suspicious']);
  });

  test('the warning page has the verdict of what it warns of, and is not warned of itself', async () => {
    await navigation.onCommitted(event(warningOf('https://bad.com/')));
    expect(drawn).toEqual(['1 bad.com dangerous']);
    expect(shown).toEqual([]);
  });

  test('without a model nothing breaks', async () => {
    model = async () => null;
    await navigation.onCommitted(event('https://bad.com/'));
    expect(drawn).toEqual(['1 bad.com uncertain']);
  });
});

describe('dangerous pages', () => {
  test('are stopped before they are committed, and once', async () => {
    const before = navigation.onBeforeNavigate(event('https://bad.com/'));
    const committed = navigation.onCommitted(event('https://bad.com/'));
    await Promise.all([before, committed]);
    expect(shown).toEqual([`1 ${warningOf('https://bad.com/')}`]);
  });

  test.each(['warn', 'off'] as const)('are not stopped in mode %s', async (mode) => {
    await settingsStore.change({ mode }, false);
    await navigation.onBeforeNavigate(event('https://bad.com/'));
    await navigation.onCommitted(event('https://bad.com/'));
    expect(shown).toEqual([]);
  });

  test('at the end of a redirect are stopped when they are committed', async () => {
    await navigation.onBeforeNavigate(event('https://good.com/'));
    await navigation.onCommitted(event('https://bad.com/'));
    expect(shown).toEqual([`1 ${warningOf('https://bad.com/')}`]);
  });

  test('do not pull back a tab that is on its way elsewhere', async () => {
    const late = navigation.onBeforeNavigate(event('https://bad.com/'));
    await navigation.onBeforeNavigate(event('https://good.com/'));
    await late;
    expect(shown).toEqual([]);
  });

  test('out of the back/forward cache are stopped though nothing announced them', async () => {
    await navigation.onBeforeNavigate(event('https://bad.com/'));
    await navigation.onCommitted(event(warningOf('https://bad.com/')));
    await navigation.onCommitted(event('https://bad.com/'));
    expect(shown).toHaveLength(2);
  });
});

describe('rejudge', () => {
  test('a change of the user’s own repaints an open page and leaves it open', async () => {
    page = { url: 'https://odd.com/', documentId: 'd' };
    await settingsStore.change({ dangerousPercent: 50 }, false);
    await navigation.rejudge(1);
    expect(drawn).toEqual(['1 odd.com dangerous']);
    expect(shown).toEqual([]);
  });

  test('a page that comes on the administrator’s block list is taken away', async () => {
    page = { url: 'https://good.com/', documentId: 'd' };
    await settingsStore.setPolicy({ blockList: ['good.com'] });
    await navigation.rejudgeAll();
    expect(shown).toEqual([`1 ${warningOf('https://good.com/')}`, `2 ${warningOf('https://good.com/')}`]);
  });

  test('a tab that is gone is nothing', async () => {
    expect(await navigation.rejudge(9)).toBeNull();
    expect(drawn).toEqual([]);
  });
});

test('a closed tab is forgotten, and a replaced one judged anew', async () => {
  await navigation.onCommitted(event('https://good.com/'));
  await navigation.onTabRemoved(1);
  expect(await states.get(1)).toBeNull();
  page = { url: 'https://odd.com/', documentId: 'd' };
  await navigation.onTabReplaced(3, 1);
  expect(drawn.at(-1)).toBe('3 odd.com suspicious');
});
