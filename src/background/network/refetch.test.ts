import { beforeEach, expect, test } from 'vitest';
import { createRefetch, type Refetch } from './refetch.ts';

const url = 'https://good.com/setup.exe';

let log: string[];
let time: number;
let isError: boolean;
let canGoBack: boolean;
let refetch: Refetch;

beforeEach(() => {
  log = [];
  time = 0;
  isError = true;
  canGoBack = true;
  refetch = createRefetch({
    book: { admitOnce: async (host, tabId) => void log.push(`admit ${host} ${tabId}`) },
    tabs: {
      navigateTab: async (tabId, target) => void log.push(`load ${tabId} ${target}`),
      goBack: async (tabId) => {
        log.push(`back ${tabId}`);
        return canGoBack;
      },
      showsError: async () => isError,
      closeOpened: async (tabId) => {
        log.push(`close ${tabId}`);
        return true;
      },
    },
    clock: () => time,
  });
});

test('admits the host, then requests the page again, once', async () => {
  await refetch.start(1, url);
  await refetch.start(1, url);
  expect(log).toEqual(['admit good.com 1', `load 1 ${url}`]);
  await refetch.start(2, url);
  time = 20_000;
  await refetch.start(1, url);
  expect(log.filter((line) => line.startsWith('load'))).toHaveLength(3);
});

test('returns to the page before the error page once the download has started', async () => {
  await refetch.start(1, url);
  log.length = 0;
  await refetch.onFailed(1, url, false);
  expect(log).toEqual([]);
  await refetch.onFailed(1, url, true);
  expect(log).toEqual(['back 1']);
});

test('returns as well if the error page appears after the download has started', async () => {
  await refetch.start(1, url);
  log.length = 0;
  isError = false;
  await refetch.onFailed(1, url, true);
  expect(log).toEqual([]);
  isError = true;
  await refetch.onFailed(1, url, false);
  expect(log).toEqual(['back 1']);
});

test('closes a tab that was opened for the download', async () => {
  canGoBack = false;
  await refetch.start(1, url);
  await refetch.onFailed(1, url, true);
  expect(log.slice(-2)).toEqual(['back 1', 'close 1']);
});

test('leaves other navigations alone', async () => {
  await refetch.onFailed(1, url, true);
  await refetch.start(1, url);
  log.length = 0;
  await refetch.onFailed(1, 'https://other.com/', true);
  await refetch.onFailed(2, url, true);
  refetch.forget(1);
  await refetch.onFailed(1, url, true);
  expect(log).toEqual([]);
});
