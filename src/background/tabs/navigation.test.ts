import { beforeEach, describe, expect, test } from 'vitest';
import {
  type BackgroundParts,
  createBackgroundParts,
  warningOf,
  warningPage,
} from '../../../test/support/fakes/background-parts.ts';
import { fakeScorer } from '../../../test/support/fakes/scorer.ts';
import { warningUrl } from '../../core/protocol/warning-url.ts';

let parts: BackgroundParts;

beforeEach(() => {
  parts = createBackgroundParts();
});

const event = (url: string, more: object = {}) => ({ tabId: 1, frameId: 0, url, documentId: url, ...more });

describe('onCommitted', () => {
  test('records and shows the verdict on the page in the tab', async () => {
    await parts.navigation.onCommitted(event('https://good.com/'));
    expect(parts.badges).toEqual(['1 good.com safe']);
    expect(await parts.tabStates.get(1)).toMatchObject({ url: 'https://good.com/', assessment: { verdict: 'safe' } });
  });

  test('ignores prerendered pages', async () => {
    await parts.navigation.onCommitted(event('https://bad.com/', { documentLifecycle: 'prerender' }));
    await parts.navigation.onBeforeNavigate(event('https://bad.com/', { documentLifecycle: 'prerender' }));
    expect([parts.badges, parts.navigations, await parts.tabStates.get(1)]).toEqual([[], [], null]);
  });

  test('drops a late verdict on the previous page', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    parts.model = () => released.then(() => fakeScorer);
    const late = parts.navigation.onCommitted(event('https://odd.com/'));
    parts.model = async () => fakeScorer;
    await parts.navigation.onCommitted(event('https://good.com/'));
    release();
    await late;
    expect(parts.badges).toEqual(['1 good.com safe']);
    expect(await parts.tabStates.get(1)).toMatchObject({ url: 'https://good.com/' });
  });

  test('keeps tabs apart', async () => {
    await Promise.all([
      parts.navigation.onCommitted(event('https://good.com/')),
      parts.navigation.onCommitted(event('https://odd.com/', { tabId: 2 })),
    ]);
    expect(parts.badges.sort()).toEqual(['1 good.com safe', '2 odd.com suspicious']);
  });

  test('gives the warning page the verdict on the page behind it, without another warning', async () => {
    const id = await parts.stops.add(1, 'https://bad.com/', 'verdict');
    await parts.navigation.onCommitted(event(warningUrl(warningPage, id)));
    expect(parts.badges).toEqual(['1 bad.com dangerous']);
    expect(parts.navigations).toEqual([]);
  });

  test('works without a model', async () => {
    parts.model = async () => null;
    await parts.navigation.onCommitted(event('https://bad.com/'));
    expect(parts.badges).toEqual(['1 bad.com uncertain']);
  });
});

describe('a dangerous page', () => {
  test('is blocked once, before it is committed', async () => {
    const before = parts.navigation.onBeforeNavigate(event('https://bad.com/'));
    const committed = parts.navigation.onCommitted(event('https://bad.com/'));
    await Promise.all([before, committed]);
    expect(parts.navigations).toEqual([`1 ${warningOf('https://bad.com/')}`]);
  });

  test.each(['warn', 'off'] as const)('is not blocked in mode %s', async (mode) => {
    await parts.changeSettings({ mode });
    await parts.navigation.onBeforeNavigate(event('https://bad.com/'));
    await parts.navigation.onCommitted(event('https://bad.com/'));
    expect(parts.navigations).toEqual([]);
  });

  test('is blocked on commit at the end of a redirect', async () => {
    await parts.navigation.onBeforeNavigate(event('https://good.com/'));
    await parts.navigation.onCommitted(event('https://bad.com/'));
    expect(parts.navigations).toEqual([`1 ${warningOf('https://bad.com/')}`]);
  });

  test.each(['blob:https://bad.com/0c4f', 'filesystem:https://bad.com/temporary/x.html'])(
    'is blocked as its host would be if the address is %s',
    async (url) => {
      await parts.navigation.onCommitted(event(url));
      expect(parts.badges).toEqual(['1 bad.com dangerous']);
      expect(parts.navigations).toEqual([`1 ${warningOf('https://bad.com/')}`]);
    },
  );

  test('causes no warning if the tab is already on its way to another page', async () => {
    const late = parts.navigation.onBeforeNavigate(event('https://bad.com/'));
    await parts.navigation.onBeforeNavigate(event('https://good.com/'));
    await late;
    expect(parts.navigations).toEqual([]);
  });

  test('is blocked when it returns from the back/forward cache, which announces no navigation', async () => {
    await parts.navigation.onBeforeNavigate(event('https://bad.com/'));
    await parts.navigation.onCommitted(event(warningUrl(warningPage, '1'.padStart(32, '0'))));
    await parts.navigation.onCommitted(event('https://bad.com/'));
    expect(parts.navigations).toHaveLength(2);
  });
});

describe('a dangerous frame', () => {
  const frame = (url: string, more: object = {}) => event(url, { frameId: 4, ...more });

  test('is recorded and shown, but does not block the page', async () => {
    await parts.navigation.onCommitted(event('https://good.com/'));
    await parts.navigation.onBeforeNavigate(frame('https://bad.com/'));
    await parts.navigation.onCommitted(frame('https://bad.com/'));
    await parts.navigation.onCommitted(frame('blob:https://bad.org/0c4f'));
    expect(parts.badges).toEqual(['1 good.com safe', '1 good.com safe bad.com', '1 good.com safe bad.com bad.org']);
    expect(parts.navigations).toEqual([]);
  });

  test('is the only kind of frame that is recorded', async () => {
    for (const url of ['https://good.com/', 'https://hm.com/', 'https://odd.com/', 'about:blank', 'about:srcdoc']) {
      await parts.navigation.onCommitted(frame(url));
    }
    await parts.navigation.onCommitted(frame('https://bad.com/', { documentLifecycle: 'prerender' }));
    await parts.changeSettings({ mode: 'off' });
    await parts.navigation.onCommitted(frame('https://bad.com/'));
    expect(await parts.frameStore.get(1)).toEqual([]);
  });

  test('is forgotten when another document replaces the page, but not when only the address changes', async () => {
    await parts.navigation.onCommitted(event('https://good.com/'));
    await parts.navigation.onCommitted(frame('https://bad.com/'));
    await parts.navigation.onCommitted(event('https://good.com/#/next', { isSameDocument: true }));
    expect(parts.badges.at(-1)).toBe('1 good.com safe bad.com');
    await parts.navigation.onCommitted(event('https://good.com/next'));
    expect(parts.badges.at(-1)).toBe('1 good.com safe');
    expect(await parts.frameStore.get(1)).toEqual([]);
  });

  test('of the previous page does not count for the next one', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    parts.model = () => released.then(() => fakeScorer);
    const late = parts.navigation.onCommitted(frame('https://bad.com/'));
    parts.model = async () => fakeScorer;
    await parts.navigation.onCommitted(event('https://good.com/'));
    release();
    await late;
    expect(await parts.frameStore.get(1)).toEqual([]);
  });

  test('is recorded once per host, and for a few hosts only', async () => {
    for (let i = 0; i < 30; i++) await parts.navigation.onCommitted(frame(`https://bad${i % 15}.com/`));
    expect(await parts.frameStore.get(1)).toHaveLength(8);
  });

  test('is judged again with the page', async () => {
    await parts.navigation.onCommitted(event('https://good.com/'));
    await parts.navigation.onCommitted(frame('https://bad.com/'));
    parts.page = { url: 'https://good.com/', documentId: 'https://good.com/' };
    parts.frameUrls = ['about:blank', 'https://odd.com/', 'https://bad.com/'];
    await parts.changeSettings({ dangerousPercent: 50 });
    await parts.navigation.rejudge(1);
    expect(parts.badges.at(-1)).toBe('1 good.com safe bad.com odd.com');
    await parts.settingsStore.addException('bad.com', false);
    await parts.navigation.rejudge(1);
    expect(parts.badges.at(-1)).toBe('1 good.com safe odd.com');
  });

  test('is forgotten with its tab', async () => {
    await parts.navigation.onCommitted(frame('https://bad.com/'));
    await parts.navigation.onTabRemoved(1);
    expect(await parts.frameStore.get(1)).toEqual([]);
  });
});

describe('rejudge', () => {
  test('updates the badge of an open page but leaves the page open after the user changes settings', async () => {
    parts.page = { url: 'https://odd.com/', documentId: 'd' };
    await parts.changeSettings({ dangerousPercent: 50 });
    await parts.navigation.rejudge(1);
    expect(parts.badges).toEqual(['1 odd.com dangerous']);
    expect(parts.navigations).toEqual([]);
  });

  test('blocks an open page that the administrator adds to the block list', async () => {
    parts.page = { url: 'https://good.com/', documentId: 'd' };
    await parts.settingsStore.setPolicy({ blockList: ['good.com'] });
    await parts.navigation.rejudgeAll();
    expect(parts.navigations).toEqual([`1 ${warningOf('https://good.com/')}`, `2 ${warningOf('https://good.com/')}`]);
  });

  test('resolves to null if the tab is gone', async () => {
    expect(await parts.navigation.rejudge(9)).toBeNull();
    expect(parts.badges).toEqual([]);
  });
});

test('forgets a closed tab, and judges a replaced tab again', async () => {
  await parts.navigation.onCommitted(event('https://good.com/'));
  await parts.navigation.onTabRemoved(1);
  expect(await parts.tabStates.get(1)).toBeNull();
  parts.page = { url: 'https://odd.com/', documentId: 'd' };
  await parts.navigation.onTabReplaced(3, 1);
  expect(parts.badges.at(-1)).toBe('3 odd.com suspicious');
});

test('the warning page starts no navigation, so that the guard remembers what it is about', async () => {
  const before = parts.guard.currentNavigation(1);
  await parts.navigation.onBeforeNavigate(event(`${warningPage}#${'0'.repeat(32)}`));
  expect(parts.guard.currentNavigation(1)).toBe(before);
  await parts.navigation.onBeforeNavigate(event('https://bad.com/'));
  expect(parts.guard.currentNavigation(1)).toBe(before + 1);
});
