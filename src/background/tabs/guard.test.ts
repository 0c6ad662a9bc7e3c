import { beforeEach, describe, expect, test } from 'vitest';
import { createGuardKit, type GuardKit } from '../../../test/support/fakes/guard-kit.ts';
import { createMemoryArea } from '../../../test/support/fakes/memory-area.ts';

const url = 'https://bad.example.com/';
const origin = 'https://bad.example.com';
const warning = `warn 1 of ${url}`;
const firstId = '1'.padStart(32, '0');

let kit: GuardKit;

beforeEach(() => {
  kit = createGuardKit();
});

async function warnOfNewNavigation(address = url): Promise<void> {
  kit.guard.startNavigation(1);
  await kit.guard.warn(1, address, kit.guard.currentNavigation(1));
}

describe('warn', () => {
  test('warns once per navigation', async () => {
    await warnOfNewNavigation();
    await kit.guard.warn(1, url, kit.guard.currentNavigation(1));
    await kit.guard.warnAgain(1, url);
    expect(kit.log).toEqual([warning]);
  });

  test('does not warn in a tab that has moved on', async () => {
    kit.guard.startNavigation(1);
    const navigation = kit.guard.currentNavigation(1);
    kit.guard.startNavigation(1);
    await kit.guard.warn(1, url, navigation);
    expect(kit.log).toEqual([]);
  });

  test('warns again if a blocked page is still shown after a while', async () => {
    await warnOfNewNavigation();
    kit.time += 1000;
    await kit.guard.warnAgain(1, url);
    expect(kit.log).toEqual([warning, warning]);
  });

  test('the address of the warning stays short, however long the stopped address is', async () => {
    const long = `${url}path#${'x'.repeat(2_000_000)}`;
    await warnOfNewNavigation(long);
    expect(kit.log).toEqual([`warn 1 of ${url}path`]);
    kit.log.length = 0;
    await warnOfNewNavigation(`${url}${'x'.repeat(2_000_000)}`);
    expect(kit.log).toEqual([warning]);
  });
});

describe('a browser that refuses', () => {
  test('is asked again until it agrees', async () => {
    kit.refusals = 3;
    await warnOfNewNavigation();
    expect(kit.log).toEqual([warning]);
  });

  test('in the end, the warning opens in a tab of its own', async () => {
    kit.refusals = 6;
    await warnOfNewNavigation();
    expect(kit.log).toEqual(['replace 1', `warn 101 of ${url}`]);
  });

  test('a page that cancels every redirect loses its tab', async () => {
    await warnOfNewNavigation();
    for (let i = 0; i < 4; i++) {
      kit.time += 1000;
      await kit.guard.warnAgain(1, url);
    }
    expect(kit.log).toEqual([warning, warning, warning, warning, 'replace 1', `warn 101 of ${url}`]);
  });

  test('is left alone once the tab is gone or shows a page that is not blocked', async () => {
    kit.refusals = 9;
    kit.isGone = true;
    await warnOfNewNavigation();
    kit.isGone = false;
    kit.duringPause = () => kit.guard.finishNavigation(1, 'https://good.example.com/', null);
    await warnOfNewNavigation();
    expect(kit.log).toEqual([]);
  });

  test('storage that fails does not prevent the warning', async () => {
    const session = createMemoryArea();
    session.set = () => Promise.reject(new Error('quota exceeded'));
    kit = createGuardKit(session);
    await warnOfNewNavigation();
    expect(kit.log).toEqual([warning]);
    expect((await kit.stops.find(1, firstId))?.url).toBe(url);
  });
});

describe('a redirect that the browser has accepted', () => {
  test('is repeated while nothing has arrived in the tab, but not for ever', async () => {
    await warnOfNewNavigation();
    for (let i = 0; i < 9; i++) await kit.runLater();
    expect(kit.log).toEqual([warning, warning, warning, warning]);
  });

  test('is not repeated once the warning has arrived', async () => {
    await warnOfNewNavigation();
    await kit.guard.finishNavigation(1, 'ext://id/warning.html', firstId);
    await kit.runLater();
    expect(kit.log).toEqual([warning]);
  });

  test('is not repeated if the tab is on its way elsewhere, or gone', async () => {
    await warnOfNewNavigation();
    kit.guard.startNavigation(1);
    await kit.runLater();
    await warnOfNewNavigation();
    await kit.guard.forget(1);
    await kit.runLater();
    expect(kit.log).toEqual([warning, warning]);
  });
});

describe('exposure', () => {
  const exposure = async (): Promise<unknown> => {
    await kit.guard.finishNavigation(1, 'ext://id/warning.html', firstId);
    return (await kit.stops.find(1, firstId))?.exposure;
  };

  test('of a page whose request was stopped', async () => {
    kit.guard.startNavigation(1);
    kit.guard.requestBlocked(1);
    await kit.guard.warn(1, url, kit.guard.currentNavigation(1));
    expect(await exposure()).toEqual({ kind: 'unrequested' });
  });

  test('of a page that was not shown', async () => {
    await warnOfNewNavigation();
    expect(await exposure()).toEqual({ kind: 'requested' });
  });

  test('of a page that was shown until it was covered', async () => {
    await warnOfNewNavigation();
    kit.guard.pageShown(1, 1000);
    kit.time = 1080;
    kit.guard.pageCovered(1);
    kit.time = 1500;
    expect(await exposure()).toEqual({ kind: 'shown', milliseconds: 80 });
  });

  test('stays as it was when the warning is reached through the history', async () => {
    await warnOfNewNavigation();
    kit.guard.pageShown(1, 1000);
    kit.time = 1200;
    await exposure();
    await kit.guard.finishNavigation(1, 'https://good.example.com/', null);
    expect(await exposure()).toEqual({ kind: 'shown', milliseconds: 200 });
  });
});

test('a tab keeps its stopped pages and its way back when the browser gives it a new id', async () => {
  await kit.guard.finishNavigation(1, 'https://good.example.com/', null);
  await warnOfNewNavigation();
  await kit.guard.move(2, 1);
  expect(await kit.stops.find(1, firstId)).toBeNull();
  expect((await kit.stops.find(2, firstId))?.url).toBe(url);
  kit.canGoBack = false;
  await kit.guard.leave(2, origin);
  expect(kit.log.at(-1)).toBe('open 2 https://good.example.com/');
});
