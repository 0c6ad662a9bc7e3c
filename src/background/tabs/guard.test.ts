import { beforeEach, expect, test } from 'vitest';
import { warningUrl } from '../../core/protocol/warning-url.ts';
import { createGuard, type Guard } from './guard.ts';

const page = 'ext://id/warning.html';
const url = 'https://bad.example.com/';
const warning = `show 1 ${warningUrl(page, url)}`;

let log: string[];
let time: number;
let canGoBack: boolean;
let guard: Guard;

beforeEach(() => {
  log = [];
  time = 1000;
  canGoBack = true;
  guard = createGuard(
    {
      navigateTab: async (tabId, target) => void log.push(`show ${tabId} ${target}`),
      goBack: async (tabId) => {
        log.push(`back ${tabId}`);
        return canGoBack;
      },
      replaceWithNewTab: async (tabId) => void log.push(`new tab for ${tabId}`),
    },
    page,
    () => time,
  );
});

test('warns once per navigation', async () => {
  guard.startNavigation(1);
  const navigation = guard.currentNavigation(1);
  await guard.warn(1, url, navigation);
  await guard.warn(1, url, navigation);
  await guard.warnAgain(1, url);
  expect(log).toEqual([warning]);
});

test('does not warn in a tab that has moved on', async () => {
  guard.startNavigation(1);
  const navigation = guard.currentNavigation(1);
  guard.startNavigation(1);
  await guard.warn(1, url, navigation);
  expect(log).toEqual([]);
});

test('warns again if a blocked page is still shown after a while', async () => {
  guard.startNavigation(1);
  await guard.warn(1, url, guard.currentNavigation(1));
  time += 1000;
  await guard.warnAgain(1, url);
  expect(log).toEqual([warning, warning]);
});

test('leave skips blocked pages and other warnings', async () => {
  await guard.leave(1);
  await guard.finishNavigation(1, true);
  await guard.warn(1, url, guard.currentNavigation(1));
  expect(log).toEqual(['back 1', 'back 1', 'back 1']);
  await guard.finishNavigation(1, false);
  guard.startNavigation(1);
  await guard.warn(1, url, guard.currentNavigation(1));
  expect(log.at(-1)).toBe(warning);
});

test('leave opens a new tab if there is no page to go back to', async () => {
  canGoBack = false;
  await guard.leave(1);
  expect(log).toEqual(['back 1', 'new tab for 1']);
});

test('leave opens a new tab after ten blocked pages', async () => {
  await guard.leave(1);
  for (let i = 0; i < 12; i++) {
    guard.startNavigation(1);
    if (log.at(-1)?.startsWith('new') !== true) await guard.warn(1, url, guard.currentNavigation(1));
  }
  expect(log.filter((line) => line === 'back 1')).toHaveLength(10);
  expect(log.at(-1)).toBe('new tab for 1');
});

test('leave has no effect on a navigation that starts later', async () => {
  await guard.leave(1);
  time += 10_000;
  guard.startNavigation(1);
  await guard.warn(1, url, guard.currentNavigation(1));
  expect(log).toEqual(['back 1', warning]);
});
