import { beforeEach, expect, test } from 'vitest';
import { createMemoryArea, type MemoryArea } from '../../../test/support/fakes/memory-area.ts';
import { msPerDay } from '../../core/base/days.ts';
import { createVisitStore, type VisitStore } from './visit-store.ts';

let area: MemoryArea;
let now = 0;
let store: VisitStore;
const create = () =>
  createVisitStore(
    area,
    () => now,
    (length) => crypto.getRandomValues(new Uint8Array(length)),
  );
const stored = () => JSON.stringify(Object.fromEntries(area.values));

beforeEach(() => {
  area = createMemoryArea();
  now = 20_000 * msPerDay;
  store = create();
});

test('a site stays new for its first day, also for another worker', async () => {
  expect(await store.isFirstVisit('bank.example')).toBe(true);
  await store.record('bank.example', true);
  expect(await store.isFirstVisit('bank.example')).toBe(true);
  now += msPerDay;
  expect(await create().isFirstVisit('bank.example')).toBe(false);
  expect(await create().isFirstVisit('bank2.example')).toBe(true);
});

test('the disk holds no name of a site that is visited rarely', async () => {
  await store.record('bank.example', true);
  now += msPerDay;
  await store.record('bank.example', true);
  expect(stored()).not.toContain('bank');
  expect(await store.ownSites()).toEqual([]);
});

test('writes once a day for each site', async () => {
  await store.record('bank.example', true);
  const { writes } = area;
  await store.record('bank.example', true);
  expect(area.writes).toBe(writes);
});

test('keeps the name of a site that is visited often, if that is allowed', async () => {
  for (let day = 0; day < 3; day++) {
    await store.record('bank.example', true);
    await store.record('doubtful.example', false);
    now += msPerDay;
  }
  expect(await create().ownSites()).toEqual(['bank.example']);
  expect(stored()).not.toContain('doubtful');
  await store.clearNames();
  expect(await store.ownSites()).toEqual([]);
  expect(await store.isFirstVisit('bank.example')).toBe(false);
});

test('clearing forgets everything, and the next visit gets another key', async () => {
  await store.record('bank.example', true);
  const { key } = area.values.get('visits') as { key: string };
  await store.clear();
  expect(area.values.get('visits')).toBeNull();
  now += msPerDay;
  expect(await store.isFirstVisit('bank.example')).toBe(true);
  await store.record('bank.example', true);
  expect((area.values.get('visits') as { key: string }).key).not.toBe(key);
});

test.each([undefined, null, 7, {}, { key: 'x' }, { key: 'AA==', log: '%', own: [7, { domain: 1 }] }])(
  'a damaged store is empty: %j',
  async (raw) => {
    area = createMemoryArea(raw === undefined ? {} : { visits: raw });
    store = create();
    expect(await store.ownSites()).toEqual([]);
    expect(await store.isFirstVisit('bank.example')).toBe(true);
    await store.record('bank.example', true);
    now += msPerDay;
    expect(await store.isFirstVisit('bank.example')).toBe(false);
  },
);
