import { expect, test, vi } from 'vitest';
import type { Entity } from '../indicators/entity.ts';
import { computeIndicatorKey, storedId } from '../indicators/indicator-key.ts';
import { createDatabaseSource, type RowStore } from './database-source.ts';
import { parseRow, type StoredRow } from './stored-row.ts';

const { signal } = new AbortController();
const host: Entity = { kind: 'domain', host: 'a.b.example.com', registrable: 'example.com' };

const row = (site: string, text: string, feeds: number): StoredRow => ({
  id: storedId(computeIndicatorKey(site, text)),
  feeds,
  day: 20_000,
  kind: 'malware',
});

function createStore(rows: readonly StoredRow[], version: () => Promise<string> = async () => 'v1') {
  const asked: (readonly string[])[] = [];
  const store: RowStore = {
    async findByIds(ids) {
      asked.push(ids);
      return rows.filter(({ id }) => ids.includes(id));
    },
    findRange: async (first, last) => rows.filter(({ id }) => id >= first && id <= last),
    readVersion: vi.fn(version),
    close: vi.fn(async () => {}),
  };
  return { store, asked };
}

const ignoreProblem = (): void => {};

test('asks for a host and its parents in one query and combines the rows into one finding', async () => {
  const { store, asked } = createStore([row('example.com', 'b.example.com', 3), row('example.com', 'example.com', 2)]);
  const source = createDatabaseSource('db', store, 250, ignoreProblem);
  expect(source.timeoutMs).toBe(250);
  expect(await source.lookUp(host, signal)).toEqual({
    host: 'b.example.com',
    feeds: 3,
    day: 20_000,
    kind: 'malware',
    values: { feeds: 3, exact: 0, matches: 2 },
  });
  expect(asked).toEqual([
    ['a.b.example.com', 'b.example.com', 'example.com'].map((text) =>
      storedId(computeIndicatorKey('example.com', text)),
    ),
  ]);
  expect(await source.lookUp({ ...host, host: 'example.org', registrable: 'example.org' }, signal)).toBeNull();
});

test('asks for an address together with all networks that can contain it', async () => {
  const { store, asked } = createStore([row('11.22.0.0/16', '11.22.0.0/16', 1)]);
  const source = createDatabaseSource('db', store, undefined, ignoreProblem);
  expect(await source.lookUp({ kind: 'ip', address: '11.22.33.44' }, signal)).toMatchObject({
    host: '11.22.0.0/16',
    values: { exact: 0, matches: 1 },
  });
  expect(asked[0]).toHaveLength(25);
});

test('a bucket has the rows between its first and its last id', async () => {
  const { prefix } = computeIndicatorKey('example.com', 'example.com');
  const at = (key: string): StoredRow => ({ id: key, feeds: 1, day: null, kind: 'other' });
  const beside = [`${prefix}000000000000`, `${prefix}ffffffffffff`];
  const { store } = createStore([...beside, '0000000000000000', 'ffffffffffffffff'].map(at));
  const source = createDatabaseSource('db', store, undefined, ignoreProblem);
  expect(await source.bucket?.(prefix, signal)).toEqual([
    ['000000000000', 1, null, 'other'],
    ['ffffffffffff', 1, null, 'other'],
  ]);
  expect(source.version).toBe('v1');
});

test('a version that cannot be read is reported and affects nothing else', async () => {
  const problems: string[] = [];
  const { store } = createStore([row('example.com', 'example.com', 2)], () =>
    Promise.reject(new Error('db: ECONNRESET')),
  );
  const source = createDatabaseSource('db', store, undefined, (problem) => problems.push(problem));
  expect(await source.bucket?.(computeIndicatorKey('example.com', '').prefix, signal)).toHaveLength(1);
  expect(await source.lookUp(host, signal)).toMatchObject({ feeds: 2 });
  expect(source.version).toBe('');
  expect(problems).toEqual(['db: ECONNRESET']);
});

test('reads the version with the first look-up, not before', async () => {
  const { store } = createStore([]);
  const source = createDatabaseSource('db', store, undefined, ignoreProblem);
  expect(store.readVersion).not.toHaveBeenCalled();
  await source.lookUp(host, signal);
  await vi.waitFor(() => expect(source.version).toBe('v1'));
  await source.close();
  expect(store.close).toHaveBeenCalled();
});

const good = { id: '0123456789abcdef', feeds: 1, day: null, kind: 'dga' };

test('rejects invalid rows', () => {
  expect(parseRow(good)).toEqual(good);
  for (const [change, message] of [
    [{ id: '0123' }, 'a stored row is invalid: id: expected 16 lower-case hex digits'],
    [{ feeds: 0 }, /feeds/],
    [{ feeds: '1' }, /feeds/],
    [{ day: 65_535 }, /day/],
    [{ kind: 'evil' }, /kind/],
  ] as const) {
    expect(() => parseRow({ ...good, ...change })).toThrow(message);
  }
  expect(() => parseRow(null)).toThrow(/^a stored row is invalid: /);
});
