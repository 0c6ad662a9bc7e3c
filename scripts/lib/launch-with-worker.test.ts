import type { BrowserContext } from '@playwright/test';
import { expect, test } from 'vitest';
import { launchWithWorker } from './launch-with-worker.ts';

const worker = { evaluate: async () => 'activated' };

/** A browser whose worker reports at once, once a page is open, or never. */
function createBrowser(log: string[], reports: 'at once' | 'after a page' | 'never'): () => Promise<BrowserContext> {
  return async () => {
    log.push('launch');
    let isReporting = reports === 'at once';
    const page = {
      goto: async (url: string) => {
        log.push(new URL(url).protocol);
        isReporting = reports === 'after a page';
      },
      close: async () => undefined,
    };
    return {
      serviceWorkers: () => [],
      waitForEvent: async () => (isReporting ? worker : Promise.reject(new Error('timeout'))),
      newPage: async () => page,
      close: async () => void log.push('close'),
    } as unknown as BrowserContext;
  };
}

test('a worker that reports is waited for, without a page', async () => {
  const log: string[] = [];
  expect((await launchWithWorker(createBrowser(log, 'at once'))).worker).toBe(worker);
  expect(log).toEqual(['launch']);
});

test('a page of the extension wakes a worker that does not report', async () => {
  const log: string[] = [];
  expect((await launchWithWorker(createBrowser(log, 'after a page'))).worker).toBe(worker);
  expect(log).toEqual(['launch', 'chrome-extension:']);
});

test('a browser without a worker is started again once', async () => {
  const log: string[] = [];
  const browsers = [createBrowser(log, 'never'), createBrowser(log, 'at once')];
  await launchWithWorker(() => browsers.shift()?.() ?? Promise.reject(new Error('a third launch')));
  expect(log).toEqual(['launch', 'chrome-extension:', 'close', 'launch']);
  log.length = 0;
  await expect(launchWithWorker(createBrowser(log, 'never'))).rejects.toThrow('did not start');
  expect(log.filter((entry) => entry === 'close')).toHaveLength(2);
});
