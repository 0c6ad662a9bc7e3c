import { beforeEach, expect, test } from 'vitest';
import { createMemoryArea, type MemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { createQuietSites, type QuietSites } from './quiet-sites.ts';

const day = 24 * 3_600_000;
const noon = new Date(2026, 10, 24, 12).getTime();

let local: MemoryArea;
let session: MemoryArea;
let now: number;
let sites: QuietSites;

beforeEach(() => {
  local = createMemoryArea();
  session = createMemoryArea();
  now = noon;
  sites = createQuietSites(local, session, () => now);
});

test('a dismissed site is quiet until the browser closes', async () => {
  await sites.dismiss('odd.com');
  now += 10 * day;
  expect(await sites.has('odd.com')).toBe(true);
  expect(await sites.has('other.com')).toBe(false);
  const restarted = createQuietSites(local, createMemoryArea(), () => now);
  expect(await restarted.has('odd.com')).toBe(false);
});

test('a hidden site is quiet until midnight, also after the browser has closed', async () => {
  await sites.hide('odd.com', false);
  now = new Date(2026, 10, 24, 23, 59).getTime();
  expect(await createQuietSites(local, createMemoryArea(), () => now).has('odd.com')).toBe(true);
  now = new Date(2026, 10, 25).getTime();
  expect(await sites.has('odd.com')).toBe(false);
});

test('a site that is hidden in a private window does not reach the disk', async () => {
  await sites.hide('odd.com', true);
  expect(await sites.has('odd.com')).toBe(true);
  expect(await local.get('quietSites')).toBeUndefined();
});

test('a new choice drops what has ended, and damaged storage counts as empty', async () => {
  await sites.hide('old.com', false);
  now += day;
  await sites.hide('new.com', false);
  expect(Object.keys((await local.get('quietSites')) as object)).toEqual(['new.com']);
  await local.set('quietSites', ['odd.com']);
  expect(await sites.has('odd.com')).toBe(false);
});
