import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type DuckDb, openDuckDb, sqlText } from '../engine/duckdb.ts';
import { readCurrent, snapshotPath } from './current.ts';
import { parseFeedsConfig } from './feeds-config.ts';
import { pull } from './pull.ts';

let folder: string;
let db: DuckDb;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostwise-pull-'));
  await mkdir(path.join(folder, 'lists'));
  await writeFile(
    path.join(folder, 'ranking.csv'),
    'domain,best_rank\ngoogle.com,1\nexample.com,2000\nrare.com,90000\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  db = await openDuckDb({ memory: '200MB', threads: 1, temporary: path.join(folder, 'tmp') });
  return () => db.close();
});

const yaml = `store: store
rankings: [{ file: ranking.csv, name: domain, rank: best_rank }]
feeds:
  - { folder: lists, category: phishing, licence: MIT }
`;

function pullAll(text = yaml, accept: string[] = []) {
  const config = parseFeedsConfig(path.join(folder, 'feeds.yaml'), text);
  return pull(db, { config, accept: new Set(accept), onProgress: () => {} });
}

const list = (name: string, text: string) => writeFile(path.join(folder, 'lists', name), text);
const many = (count: number) => Array.from({ length: count }, (_, i) => `bad-${i}.example.net`).join('\n');
const store = () => path.join(folder, 'store');

async function rowsOf(feed: string) {
  const current = await readCurrent(store(), feed);
  return db.query(`SELECT * FROM read_parquet(${sqlText(snapshotPath(store(), feed, current!.snapshot))})`);
}

test('writes one sorted snapshot per feed, and marks popular names', async () => {
  await list('a.txt', 'bad.example.net\ngoogle.com\nhttps://google.com/form\nrare.com\nbad.example.net\n10.0.0.1\n*\n');
  const [result] = await pullAll();
  expect(result).toMatchObject({
    feed: 'a',
    status: 'new',
    rows: 4,
    quarantined: 1,
    remark: 'popular name google.com',
  });
  expect(result?.skipped.map(({ reason }) => reason)).toEqual(['private or reserved address', 'catch-all']);
  expect(await rowsOf('a')).toEqual([
    { text: 'bad.example.net', scope: 'host', site: 'example.net', quarantine: null },
    { text: 'google.com', scope: 'host', site: 'google.com', quarantine: 'popular name' },
    { text: 'google.com/form', scope: 'url', site: 'google.com', quarantine: null },
    { text: 'rare.com', scope: 'host', site: 'rare.com', quarantine: null },
  ]);
  expect(await readCurrent(store(), 'a')).toMatchObject({ rows: 4, category: 'phishing', licence: 'MIT' });
});

test('the same content in another order is the same snapshot', async () => {
  await list('a.txt', 'rare.com\nbad.example.net\ngoogle.com\nhttps://google.com/form\n');
  expect(await pullAll()).toMatchObject([{ status: 'unchanged', rows: 4 }]);
  expect((await readdir(path.join(store(), 'a'))).sort()).toHaveLength(2);
});

test('an empty, broken or suddenly larger feed never replaces a good snapshot', async () => {
  const good = await readCurrent(store(), 'a');
  await list('a.txt', '<html>error</html>\n');
  expect(await pullAll()).toMatchObject([{ status: 'failed', rows: 4, remark: 'no usable value' }]);
  await list('a.txt', '{"type": "bundle", "objects": [');
  expect(await pullAll()).toMatchObject([{ status: 'failed', remark: expect.stringContaining('not valid JSON') }]);
  await list('a.txt', many(1200));
  expect(await pullAll()).toMatchObject([{ status: 'held', rows: 1200, remark: '4 rows before' }]);
  expect(await readCurrent(store(), 'a')).toEqual(good);
  expect(await pullAll(yaml, ['a'])).toMatchObject([{ status: 'new', rows: 1200 }]);
  expect(await pullAll()).toMatchObject([{ status: 'unchanged' }]);
  await list('a.txt', many(100));
  expect(await pullAll()).toMatchObject([{ status: 'held', rows: 100 }]);
});

test('leaves nothing behind in the store but snapshots', async () => {
  expect(await readdir(store())).toEqual(['a']);
});

test('asks a server for a change by its ETag, and keeps the snapshot if it fails', async () => {
  const remote = 'store: store\nfeeds:\n  - { name: remote, url: "https://feeds.example/list" }\n';
  const answers = [
    new Response('bad.example.net\n', { headers: { etag: '"1"' } }),
    new Response(null, { status: 304 }),
    new Response('gone', { status: 500 }),
  ];
  const fetchMock = vi.fn(async () => answers.shift());
  vi.stubGlobal('fetch', fetchMock);
  const statuses: unknown[] = [];
  for (let i = 0; i < 3; i++) {
    statuses.push(...(await pullAll(remote)).map(({ status, rows }) => `${status} ${rows}`));
  }
  expect(statuses).toEqual(['new 1', 'unchanged 1', 'failed 1']);
  expect(fetchMock).toHaveBeenNthCalledWith(2, expect.anything(), {
    headers: { 'if-none-match': '"1"' },
    signal: expect.anything(),
  });
});
