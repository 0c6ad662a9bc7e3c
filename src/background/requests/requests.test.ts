import { beforeEach, describe, expect, test } from 'vitest';
import { createFakeLookups } from '../../../test/support/fakes/lookups.ts';
import { createMemoryArea, type MemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { fakeScorer } from '../../../test/support/fakes/scorer.ts';
import { createJudge } from '../judging/judge.ts';
import { createSettingsStore, type SettingsStore } from '../settings/settings-store.ts';
import { createGuard } from '../tabs/guard.ts';
import { createTabStateStore } from '../tabs/tab-state-store.ts';
import { createPageHandlers } from './page-handlers.ts';
import type { ContentSender, PageSender } from './sender.ts';
import { createSettingsHandlers } from './settings-handlers.ts';
import { createWarningHandlers } from './warning-handlers.ts';

const warningPage = 'ext://id/src/warning/index.html';
const bad = 'https://www.bad.com/x';
const t = (key: string, substitutions: readonly string[] = []): string => [key, ...substitutions].join(' ');

let settingsStore: SettingsStore;
let local: MemoryArea;
let log: string[];

beforeEach(() => {
  local = createMemoryArea();
  settingsStore = createSettingsStore(local, createMemoryArea());
  log = [];
});

function parts() {
  const lookups = createFakeLookups();
  const model = async () => fakeScorer;
  const judge = createJudge({
    settingsStore,
    model,
    lookups,
    warningPage,
    clock: Date.now,
    hasConsent: async () => true,
  });
  const guard = createGuard(
    {
      navigateTab: async (_, url) => void log.push(`show ${url}`),
      goBack: async () => log.push('back') > 0,
      replaceWithNewTab: async () => void log.push('new tab'),
    },
    warningPage,
    Date.now,
  );
  return {
    page: createPageHandlers({
      judge,
      guard,
      lookups,
      settingsStore,
      t,
      openDetails: async (tabId) => void log.push(`details ${tabId}`),
    }),
    warning: createWarningHandlers({
      judge,
      guard,
      settingsStore,
      tabStates: createTabStateStore(createMemoryArea()),
      warningPage,
    }),
    settings: createSettingsHandlers({ settingsStore, model, findActiveTab: async () => ({ isPrivate: true }) }),
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

describe('page.action', () => {
  test('a dangerous page is covered and sent to the warning', async () => {
    expect(await parts().page['page.action'](null, content(bad))).toEqual({
      kind: 'cover',
      text: 'banner_cover www.bad.com',
    });
    expect(log).toEqual([`show ${warningPage}#${encodeURIComponent(bad)}`]);
  });

  test('a suspicious page gets a banner with all its texts', async () => {
    const action = await parts().page['page.action'](null, content('https://odd.com/'));
    expect(action).toMatchObject({
      kind: 'banner',
      host: 'odd.com',
      canTrust: true,
      texts: { title: 'banner_title_suspicious odd.com', reason: 'banner_reason_dga' },
    });
  });

  test('mode warn gives a dangerous page a banner; off gives it nothing', async () => {
    await settingsStore.change({ mode: 'warn' }, false);
    expect(await parts().page['page.action'](null, content(bad))).toMatchObject({ kind: 'banner' });
    await settingsStore.change({ mode: 'off' }, false);
    expect(await parts().page['page.action'](null, content(bad))).toEqual({ kind: 'none' });
  });

  test('the administrator’s limits take the button away', async () => {
    await settingsStore.setPolicy({ mode: 'warn', blockList: ['bad.com'] });
    expect(await parts().page['page.action'](null, content(bad))).toMatchObject({
      canTrust: false,
      texts: { reason: 'banner_reason_policy' },
    });
    await settingsStore.setPolicy({ allowExceptions: false });
    expect(await parts().page['page.action'](null, content('https://odd.com/'))).toMatchObject({ canTrust: false });
  });

  test('harmless pages and pages out of sight get nothing', async () => {
    const { page } = parts();
    expect(await page['page.action'](null, content('https://good.com/'))).toEqual({ kind: 'none' });
    expect(await page['page.action'](null, content(bad, { isShown: false }))).toEqual({ kind: 'none' });
    expect(log).toEqual([]);
  });
});

describe('page.trust', () => {
  test('trusts the registrable domain of the page that asks', async () => {
    await parts().page['page.trust'](null, content('https://a.b.odd.co.uk/'));
    expect((await settingsStore.snapshot()).user.exceptions).toEqual(['odd.co.uk']);
  });

  test('from a private window stays off the disk', async () => {
    await parts().page['page.trust'](null, content('https://odd.com/', { isPrivate: true }));
    expect((await settingsStore.snapshot()).effective.exceptions).toEqual(['odd.com']);
    expect([...local.values]).toEqual([]);
  });
});

describe('warning.continue', () => {
  const ask = (url: string, remember = false, sender = warningSender) =>
    parts().warning['warning.continue']({ url, remember }, sender);

  test('lets the host pass for the session', async () => {
    expect(await ask(bad)).toEqual({ allowed: true });
    expect(await settingsStore.snapshot()).toMatchObject({ sessionHosts: ['www.bad.com'], user: { exceptions: [] } });
  });

  test('remembered, makes an exception of the registrable domain', async () => {
    expect(await ask(bad, true)).toEqual({ allowed: true });
    expect(await settingsStore.snapshot()).toMatchObject({ sessionHosts: [], user: { exceptions: ['bad.com'] } });
  });

  test('is only for the session where exceptions are forbidden', async () => {
    await settingsStore.setPolicy({ allowExceptions: false });
    expect(await ask(bad, true)).toEqual({ allowed: true });
    expect(await settingsStore.snapshot()).toMatchObject({ sessionHosts: ['www.bad.com'], user: { exceptions: [] } });
  });

  test('is refused by policy, and nothing is kept', async () => {
    await settingsStore.setPolicy({ allowContinue: false });
    expect(await ask(bad)).toEqual({ allowed: false });
    await settingsStore.setPolicy({ blockList: ['bad.com'] });
    expect(await ask(bad, true)).toEqual({ allowed: false });
    await settingsStore.setPolicy({});
    expect(await settingsStore.snapshot()).toMatchObject({ sessionHosts: [], user: { exceptions: [] } });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '', 'chrome://settings'])('refuses %j', async (url) => {
    expect(await ask(url)).toEqual({ allowed: false });
  });

  test('is for the warning page alone, in a tab and not in a frame', async () => {
    await expect(ask(bad, false, { ...warningSender, isFramed: true })).rejects.toThrow('only the warning page');
    await expect(ask(bad, false, { ...warningSender, tabId: null })).rejects.toThrow('only the warning page');
    await expect(ask(bad, false, { ...warningSender, url: 'ext://id/src/popup/index.html' })).rejects.toThrow();
  });
});

test('warning.view judges the target, and has nothing to say of what is none', async () => {
  const { warning } = parts();
  expect((await warning['warning.view']({ url: bad }, warningSender)).assessment?.verdict).toBe('dangerous');
  expect((await warning['warning.view']({ url: 'javascript:1' }, warningSender)).assessment).toBeNull();
});

test('an exception from a popup over a private window stays off the disk', async () => {
  const popup: PageSender = { ...warningSender, tabId: null, url: 'ext://id/src/popup/index.html' };
  const view = await parts().settings['exception.add']({ host: 'odd.com' }, popup);
  expect(view.effective.exceptions).toEqual(['odd.com']);
  expect(view.user.exceptions).toEqual([]);
  expect([...local.values]).toEqual([]);
});

test('settings.change lists what does not fit', async () => {
  const view = await parts().settings['settings.change'](
    { changes: { mode: 'loud' as 'off', suspiciousPercent: 20 } },
    warningSender,
  );
  expect(view.user).toMatchObject({ mode: 'block', suspiciousPercent: 20 });
  expect(view.userProblems.map(({ key }) => key)).toEqual(['mode']);
  expect(view.modelVersion).toBe('fake');
});
