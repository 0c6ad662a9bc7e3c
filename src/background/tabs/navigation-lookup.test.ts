import { beforeEach, expect, test } from 'vitest';
import {
  type BackgroundParts,
  createBackgroundParts,
  warningOf,
} from '../../../test/support/fakes/background-parts.ts';

const event = (url: string) => ({ tabId: 1, frameId: 0, url, documentId: url });
const url = 'https://hm.com/';
let parts: BackgroundParts;
let badgesDuringRequest: readonly string[];

beforeEach(async () => {
  parts = createBackgroundParts();
  await parts.enableLookups();
  badgesDuringRequest = [];
  parts.lookups.duringRequest = () => {
    badgesDuringRequest = [...parts.badges];
  };
});

test("shows the local verdict before it asks the endpoint, and the endpoint's verdict afterwards", async () => {
  parts.lookups.listed.add('hm.com');
  await parts.navigation.onCommitted(event(url));
  expect(badgesDuringRequest).toEqual(['1 hm.com uncertain']);
  expect(parts.badges).toEqual(['1 hm.com uncertain', '1 hm.com dangerous']);
  expect(parts.navigations).toEqual([`1 ${warningOf(url)}`]);
  expect(await parts.tabStates.get(1)).toMatchObject({
    assessment: { verdict: 'dangerous', source: 'endpoint' },
    lookup: { outcome: { state: 'evidence' } },
  });
});

test('uses a cached answer before the page is committed', async () => {
  parts.lookups.listed.add('hm.com');
  await parts.navigation.onCommitted(event(url));
  parts.navigations.length = 0;
  await parts.navigation.onBeforeNavigate(event(url));
  expect(parts.navigations).toEqual([`1 ${warningOf(url)}`]);
  expect(parts.lookups.requestedHosts).toEqual(['hm.com']);
});

test('records a failure and keeps the local verdict', async () => {
  parts.lookups.fails = true;
  await parts.navigation.onCommitted(event(url));
  expect(parts.badges).toEqual(['1 hm.com uncertain', '1 hm.com uncertain']);
  expect(await parts.tabStates.get(1)).toMatchObject({ lookup: { outcome: { state: 'failed' } } });
  expect(parts.navigations).toEqual([]);
});

test('ignores an answer that arrives after the next page', async () => {
  parts.lookups.listed.add('hm.com');
  parts.lookups.duringRequest = () => parts.navigation.onCommitted(event('https://good.com/'));
  await parts.navigation.onCommitted(event(url));
  expect(parts.badges.at(-1)).toBe('1 good.com safe');
  expect(parts.navigations).toEqual([]);
});

test('does not block the next page because of an answer about the page that the user is leaving', async () => {
  parts.lookups.listed.add('hm.com');
  parts.lookups.duringRequest = () => parts.navigation.onBeforeNavigate(event('https://good.com/'));
  await parts.navigation.onCommitted(event(url));
  expect(parts.navigations).toEqual([]);
});

test('applies the answer to a page that was judged again in the meantime', async () => {
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
  ['safe names', 'https://good.com/', {}],
  ['suspicious names', 'https://odd.com/', {}],
  ['internal names', 'http://hm.local/', {}],
  ['private addresses', 'http://10.0.0.1/', {}],
  ['exceptions', url, { exceptions: ['hm.com'] }],
  ['names on the deny list', url, { lookupDenyList: ['hm.com'] }],
  ['any name while look-ups are off', url, { lookup: 'off' }],
] as const)('does not look up %s', async (_, address, changes) => {
  await parts.changeSettings(changes);
  await parts.navigation.onCommitted(event(address));
  expect(parts.lookups.requestedHosts).toEqual([]);
});

test('looks up names in private windows only if the settings allow it', async () => {
  parts.isPrivate = true;
  await parts.navigation.onCommitted(event(url));
  expect(parts.lookups.requestedHosts).toEqual([]);
  await parts.changeSettings({ lookupInPrivateWindows: true });
  await parts.navigation.onCommitted(event(url));
  expect(parts.lookups.requestedHosts).toEqual(['hm.com']);
});

test("needs the browser's consent, unless the administrator has switched look-ups on", async () => {
  parts.hasConsent = false;
  await parts.navigation.onCommitted(event(url));
  expect(parts.lookups.requestedHosts).toEqual([]);
  await parts.settingsStore.setPolicy({ lookup: 'private' });
  await parts.navigation.onCommitted(event(url));
  expect(parts.lookups.requestedHosts).toEqual(['hm.com']);
});

test('sends nothing before a page is committed or when settings change', async () => {
  parts.page = { url, documentId: url };
  await parts.navigation.onBeforeNavigate(event(url));
  await parts.navigation.rejudgeAll();
  expect(parts.lookups.requestedHosts).toEqual([]);
});

test('keeps the report on a page when the page is judged again', async () => {
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

test('recheck forgets the answer and asks again without waiting', async () => {
  parts.page = { url, documentId: url };
  await parts.navigation.onCommitted(event(url));
  let release = (): void => undefined;
  parts.lookups.duringRequest = () =>
    new Promise<void>((resolve) => {
      release = resolve;
    });
  parts.lookups.listed.add('hm.com');
  const judged = await parts.navigation.recheck(1);
  expect(judged?.judgement.assessment?.verdict).toBe('uncertain');
  await expect.poll(() => parts.lookups.requestedHosts).toEqual(['hm.com', 'hm.com']);
  release();
  await expect.poll(() => parts.badges.at(-1)).toBe('1 hm.com dangerous');
});

test('looks up a page that is judged again while its first verdict is being shown', async () => {
  parts.lookups.listed.add('hm.com');
  const committed = parts.navigation.onCommitted(event(url));
  await parts.navigation.rejudge(1);
  await committed;
  expect(parts.lookups.requestedHosts).toEqual(['hm.com']);
  expect(parts.badges.at(-1)).toBe('1 hm.com dangerous');
});
