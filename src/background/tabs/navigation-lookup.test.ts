import { beforeEach, expect, test } from 'vitest';
import {
  type BackgroundParts,
  createBackgroundParts,
  warningOf,
} from '../../../test/support/fakes/background-parts.ts';

const event = (url: string) => ({ tabId: 1, frameId: 0, url, documentId: url });
const url = 'https://hm.com/';
let parts: BackgroundParts;
let drawnWhileAsking: readonly string[];

beforeEach(async () => {
  parts = await createBackgroundParts();
  drawnWhileAsking = [];
  parts.lookups.duringRequest = () => {
    drawnWhileAsking = [...parts.badges];
  };
});

test('the local verdict is shown before the endpoint is asked, that of the endpoint after', async () => {
  parts.lookups.listed.add('hm.com');
  await parts.navigation.onCommitted(event(url));
  expect(drawnWhileAsking).toEqual(['1 hm.com uncertain']);
  expect(parts.badges).toEqual(['1 hm.com uncertain', '1 hm.com dangerous']);
  expect(parts.navigations).toEqual([`1 ${warningOf(url)}`]);
  expect(await parts.tabStates.get(1)).toMatchObject({
    assessment: { verdict: 'dangerous', source: 'endpoint' },
    lookup: { outcome: { state: 'evidence' } },
  });
});

test('a known answer counts before the page is there', async () => {
  parts.lookups.listed.add('hm.com');
  await parts.navigation.onCommitted(event(url));
  parts.navigations.length = 0;
  await parts.navigation.onBeforeNavigate(event(url));
  expect(parts.navigations).toEqual([`1 ${warningOf(url)}`]);
  expect(parts.lookups.asked).toEqual(['hm.com']);
});

test('a failure is recorded, and the verdict stands', async () => {
  parts.lookups.fails = true;
  await parts.navigation.onCommitted(event(url));
  expect(parts.badges).toEqual(['1 hm.com uncertain', '1 hm.com uncertain']);
  expect(await parts.tabStates.get(1)).toMatchObject({ lookup: { outcome: { state: 'failed' } } });
  expect(parts.navigations).toEqual([]);
});

test('an answer that comes after the next page changes nothing there', async () => {
  parts.lookups.listed.add('hm.com');
  parts.lookups.duringRequest = () => parts.navigation.onCommitted(event('https://good.com/'));
  await parts.navigation.onCommitted(event(url));
  expect(parts.badges.at(-1)).toBe('1 good.com safe');
  expect(parts.navigations).toEqual([]);
});

test('an answer to a page that is being left stops no other page', async () => {
  parts.lookups.listed.add('hm.com');
  parts.lookups.duringRequest = () => parts.navigation.onBeforeNavigate(event('https://good.com/'));
  await parts.navigation.onCommitted(event(url));
  expect(parts.navigations).toEqual([]);
});

test('a page that is judged again meanwhile still gets its answer', async () => {
  parts.lookups.listed.add('hm.com');
  parts.page = { url, documentId: url };
  parts.lookups.duringRequest = async () => {
    await parts.navigation.rejudge(1);
  };
  await parts.navigation.onCommitted(event(url));
  expect(parts.badges.at(-1)).toBe('1 hm.com dangerous');
  expect(parts.navigations).toEqual([`1 ${warningOf(url)}`]);
});

test.each([
  ['sure names', 'https://good.com/', {}],
  ['suspicious names', 'https://odd.com/', {}],
  ['internal names', 'http://hm.local/', {}],
  ['private addresses', 'http://10.0.0.1/', {}],
  ['exceptions', url, { exceptions: ['hm.com'] }],
  ['names on the deny list', url, { lookupDenyList: ['hm.com'] }],
  ['anything while it is off', url, { lookup: 'off' }],
] as const)('nobody is asked about %s', async (_, address, changes) => {
  await parts.changeSettings(changes);
  await parts.navigation.onCommitted(event(address));
  expect(parts.lookups.asked).toEqual([]);
});

test('nobody is asked about names in private windows, unless that is allowed', async () => {
  parts.isPrivate = true;
  await parts.navigation.onCommitted(event(url));
  expect(parts.lookups.asked).toEqual([]);
  await parts.changeSettings({ lookupInPrivateWindows: true });
  await parts.navigation.onCommitted(event(url));
  expect(parts.lookups.asked).toEqual(['hm.com']);
});

test('nobody is asked without the consent that the browser knows, unless the administrator has agreed', async () => {
  parts.hasConsent = false;
  await parts.navigation.onCommitted(event(url));
  expect(parts.lookups.asked).toEqual([]);
  await parts.settingsStore.setPolicy({ lookup: 'private' });
  await parts.navigation.onCommitted(event(url));
  expect(parts.lookups.asked).toEqual(['hm.com']);
});

test('before a page is there, and for a change of the settings, nobody is asked', async () => {
  parts.page = { url, documentId: url };
  await parts.navigation.onBeforeNavigate(event(url));
  await parts.navigation.rejudgeAll();
  expect(parts.lookups.asked).toEqual([]);
});

test('what was said of a page stays said when it is judged again', async () => {
  parts.lookups.listed.add('hm.com');
  await parts.navigation.onCommitted(event(url));
  parts.page = { url, documentId: url };
  parts.lookups.expire();
  await parts.navigation.rejudge(1);
  expect(await parts.tabStates.get(1)).toMatchObject({ assessment: { verdict: 'dangerous' } });
  await parts.changeSettings({ lookup: 'off' });
  await parts.navigation.rejudge(1);
  expect(await parts.tabStates.get(1)).toMatchObject({
    assessment: { verdict: 'uncertain' },
    lookup: { outcome: { state: 'evidence' } },
  });
});

test('checking again forgets and asks anew, without waiting', async () => {
  parts.page = { url, documentId: url };
  await parts.navigation.onCommitted(event(url));
  let release = (): void => undefined;
  parts.lookups.duringRequest = () =>
    new Promise<void>((resolve) => {
      release = resolve;
    });
  parts.lookups.listed.add('hm.com');
  const found = await parts.navigation.recheck(1);
  expect(found?.judgement.assessment?.verdict).toBe('uncertain');
  await expect.poll(() => parts.lookups.asked).toEqual(['hm.com', 'hm.com']);
  release();
  await expect.poll(() => parts.badges.at(-1)).toBe('1 hm.com dangerous');
});

test('a page that is judged again while its verdict is being drawn is asked about all the same', async () => {
  parts.lookups.listed.add('hm.com');
  const committed = parts.navigation.onCommitted(event(url));
  await parts.navigation.rejudge(1);
  await committed;
  expect(parts.lookups.asked).toEqual(['hm.com']);
  expect(parts.badges.at(-1)).toBe('1 hm.com dangerous');
});
