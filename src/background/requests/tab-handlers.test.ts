import { beforeEach, expect, test } from 'vitest';
import { type BackgroundParts, createBackgroundParts } from '../../../test/support/fakes/background-parts.ts';
import type { FakeLookups } from '../../../test/support/fakes/lookups.ts';
import { popupSender } from '../../../test/support/fakes/senders.ts';
import { createTabHandlers } from './tab-handlers.ts';

const url = 'https://hm.com/';
let parts: BackgroundParts;
let lookups: FakeLookups;

beforeEach(async () => {
  parts = createBackgroundParts();
  await parts.enableLookups();
  parts.page = { url, documentId: 'd' };
  lookups = parts.lookups;
  lookups.listed.add('hm.com');
});

const ask = (name: 'tab.view' | 'tab.recheck' | 'tab.outcome') =>
  createTabHandlers({ ...parts, findShownPage: async () => parts.page })[name]({ tabId: 1 }, popupSender);
const visit = () => parts.navigation.onCommitted({ tabId: 1, frameId: 0, url, documentId: 'd' });

test('the popup gets the local verdict while a look-up is under way, and its outcome afterwards', async () => {
  let release = (): void => undefined;
  lookups.duringRequest = () =>
    new Promise<void>((resolve) => {
      release = resolve;
    });
  const visited = visit();
  await expect.poll(() => lookups.requestedHosts).toEqual(['hm.com']);
  expect(await ask('tab.view')).toMatchObject({
    assessment: { verdict: 'uncertain', source: 'model' },
    lookup: null,
    isAsking: true,
  });
  const outcome = ask('tab.outcome');
  release();
  await visited;
  const expected = {
    assessment: { verdict: 'dangerous', source: 'endpoint' },
    lookup: { sent: '3fa2', outcome: { state: 'evidence' } },
    isAsking: false,
  };
  expect(await outcome).toMatchObject(expected);
  expect(await ask('tab.view')).toMatchObject(expected);
  expect(lookups.requestedHosts).toEqual(['hm.com']);
});

test('tab.recheck asks the endpoint again at once, and tab.view never does', async () => {
  lookups.duringRequest = () => new Promise((resolve) => setTimeout(resolve, 20));
  expect(await ask('tab.view')).toMatchObject({ assessment: { verdict: 'uncertain' }, isAsking: false });
  expect(lookups.requestedHosts).toEqual([]);
  expect(await ask('tab.recheck')).toMatchObject({ assessment: { verdict: 'uncertain' }, isAsking: true });
  expect(await ask('tab.outcome')).toMatchObject({ assessment: { verdict: 'dangerous' } });
  expect(lookups.requestedHosts).toEqual(['hm.com']);
});

test('a failed look-up is reported together with what was sent', async () => {
  lookups.fails = true;
  await visit();
  expect(await ask('tab.view')).toMatchObject({
    assessment: { verdict: 'uncertain', source: 'model' },
    lookup: { sent: '3fa2', outcome: { state: 'failed', reason: 'timeout' } },
  });
});

test('a tab that is gone has no assessment', async () => {
  parts.page = null;
  for (const name of ['tab.view', 'tab.recheck', 'tab.outcome'] as const) {
    expect(await ask(name)).toMatchObject({ assessment: null, scheme: '', lookup: null, isAsking: false });
  }
});
