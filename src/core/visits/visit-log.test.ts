import { expect, test } from 'vitest';
import { hashSite, siteHashLength } from './site-hash.ts';
import { isFirstVisit, maxSites, packVisits, unpackVisits, type VisitLog, withVisit } from './visit-log.ts';

const empty: VisitLog = new Map();
const hashOf = (index: number): string => index.toString(16).padStart(2 * siteHashLength, '0');

test('a site is new on its first day only', () => {
  expect(isFirstVisit(empty, hashOf(1), 100)).toBe(true);
  const once = withVisit(empty, hashOf(1), 100);
  expect(isFirstVisit(once, hashOf(1), 100)).toBe(true);
  expect(isFirstVisit(once, hashOf(1), 101)).toBe(false);
  expect(isFirstVisit(withVisit(once, hashOf(1), 101), hashOf(1), 101)).toBe(false);
  expect(isFirstVisit(once, hashOf(2), 101)).toBe(true);
});

test('counts days, not visits', () => {
  const once = withVisit(empty, hashOf(1), 100);
  expect(withVisit(once, hashOf(1), 100)).toBe(once);
  expect(withVisit(once, hashOf(1), 107).get(hashOf(1))).toEqual({ days: 2, lastDay: 107 });
});

test('forgets the site that was visited longest ago when it is full', () => {
  let log = empty;
  for (let index = 0; index < maxSites; index++) log = withVisit(log, hashOf(index), 100);
  log = withVisit(log, hashOf(0), 101);
  log = withVisit(log, hashOf(maxSites), 101);
  expect(log.size).toBe(maxSites);
  expect(log.has(hashOf(0))).toBe(true);
  expect(log.has(hashOf(1))).toBe(false);
});

test('packing keeps entries and their order', () => {
  const log = withVisit(withVisit(withVisit(empty, hashOf(7), 20_000), 'ffeeddccbbaa', 20_001), hashOf(7), 20_002);
  const packed = packVisits(log);
  expect(packed.length).toBe(20);
  expect([...unpackVisits(packed)]).toEqual([...log]);
  expect(unpackVisits(packed.subarray(0, 15)).size).toBe(1);
});

test('the hash depends on the key', async () => {
  const first = new Uint8Array(16).fill(1);
  const second = new Uint8Array(16).fill(2);
  expect(await hashSite(first, 'example.org')).toMatch(/^[0-9a-f]{12}$/);
  expect(await hashSite(first, 'example.org')).toBe(await hashSite(first, 'example.org'));
  expect(await hashSite(first, 'example.org')).not.toBe(await hashSite(second, 'example.org'));
  expect(await hashSite(first, 'example.org')).not.toBe(await hashSite(first, 'example.com'));
});
