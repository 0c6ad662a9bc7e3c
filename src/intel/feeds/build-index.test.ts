import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFolder } from '../../../model/training/common/data-folder.ts';
import { parseHostname } from '../../core/hostname/parse.ts';
import { readFeed } from '../formats/read-feed.ts';
import { SkipTally } from '../formats/skip-tally.ts';
import { openIndex } from '../index/open-index.ts';
import { type Entity, toEntity } from '../indicators/entity.ts';
import { buildIndex } from './build-index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostwise-feeds-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function feed(name: string, text: string, changed = '2026-08-16T12:00:00Z'): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  await utimes(file, new Date(), new Date(changed));
  return file;
}

const entity = (text: string): Entity => toEntity(parseHostname(text)) as Entity;

async function build(paths: readonly string[], more: { exclude?: string[]; day?: number } = {}) {
  const { exclude = [], day = null } = more;
  const feeds = paths.map((file) => ({ path: file, kind: 'malware' as const }));
  const report = await buildIndex({ feeds, exclude, day, onProgress: () => {} });
  return { ...report, index: await openIndex(report.file) };
}

test('plain lists, hosts files and URLs; each file is one source, dated by its last change', async () => {
  const hosts = await feed(
    'hosts.txt',
    '# a hosts file\r\n127.0.0.1 localhost\r\n0.0.0.0 bad.example.com worse.example.com\r\n',
  );
  const urls = await feed('urls.txt', 'hxxp://bad[.]example[.]com/login\nbad.example.com\n11.22.33.0/24', '2026-08-20');
  const { index, lines, accepted, skipped, empty } = await build([hosts, urls]);
  expect(index.feeds).toEqual([
    { name: 'hosts', kind: 'malware', day: 20_681 },
    { name: 'urls', kind: 'malware', day: 20_685 },
  ]);
  expect(index.rows).toBe(3);
  expect(index.find(entity('bad.example.com'))).toMatchObject({ feeds: 2, day: 20_685 });
  expect(index.find(entity('worse.example.com'))).toMatchObject({ feeds: 1, day: 20_681 });
  expect(index.find(entity('11.22.33.200'))).toMatchObject({ host: '11.22.33.0/24', feeds: 1 });
  expect({ lines, accepted, empty }).toEqual({ lines: 6, accepted: 5, empty: [] });
  expect(skipped).toEqual([
    { reason: 'name outside the public DNS', count: 1, example: `"localhost", ${hosts} line 2` },
  ]);
});

test('rejected values are counted by reason, the most frequent first', async () => {
  const file = await feed('junk.txt', `8.8.8.8\n10.0.0.1\n10.0.0.2\n<p>\n${'x'.repeat(5000)}\nco.uk\n`);
  const { skipped, empty, index } = await build([file]);
  expect(skipped.map(({ reason, count }) => [reason, count])).toEqual([
    ['private or reserved address', 2],
    ['public resolver', 1],
    ['not a hostname, address or network', 1],
    ['line too long', 1],
    ['public suffix', 1],
  ]);
  expect(empty).toEqual([file]);
  expect(index.rows).toBe(0);
});

test('a file without line breaks is one line of any length', async () => {
  const file = await feed('endless.txt', 'a'.repeat(3_000_000));
  const { lines, skipped } = await build([file]);
  expect(lines).toBe(1);
  expect(skipped).toMatchObject([{ reason: 'line too long', count: 1 }]);
});

test('joins lines that span two reads', async () => {
  const names = Array.from({ length: 60_000 }, (_, i) => `host-${i}.example.com`);
  const { index, accepted } = await build([await feed('long.txt', names.join('\n'))]);
  expect({ accepted, rows: index.rows }).toEqual({ accepted: 60_000, rows: 60_000 });
  for (const i of [0, 9_999, 30_000, 59_999]) expect(index.find(entity(names[i]!))?.values.exact).toBe(1);
});

test('excludes a host alone, and a network with its addresses', async () => {
  const file = await feed('all.txt', 'example.com\nsub.example.com\n11.22.33.44\n11.22.34.44\nexample.net\n');
  const exclude = [await feed('exclude.txt', '# ours\nhttps://example.com/\n11.22.33.0/24\n8.8.8.8\n')];
  const { index, skipped } = await build([file], { exclude });
  expect(index.rows).toBe(3);
  expect(index.find(entity('example.com'))).toBeNull();
  expect(index.find(entity('sub.example.com'))).not.toBeNull();
  expect(index.find(entity('11.22.33.44'))).toBeNull();
  expect(index.find(entity('11.22.34.44'))).not.toBeNull();
  expect(skipped).toMatchObject([{ reason: 'excluded', count: 2 }]);
});

test('rejects an exclusion that is not an indicator', async () => {
  const file = await feed('list.txt', 'example.com\n');
  const exclude = await feed('wrong.txt', 'example.org\n*.*.example\\.com\n');
  await expect(build([file], { exclude: [exclude] })).rejects.toThrow(/wrong\.txt, line 2: .* is not a hostname/);
});

test('the same lists give the same bytes in any order, and a given day overrides the age of the files', async () => {
  const a = await feed('a/list.txt', 'example.com\nexample.net\n');
  const b = await feed('b/list.txt', 'example.com\n', '2020-01-01');
  const first = await build([a, b]);
  expect((await build([b, a])).file).toEqual(first.file);
  expect(first.index.feeds.map(({ day }) => day)).toEqual([20_681, 18_262]);
  const dated = await build([a, b], { day: 20_000 });
  expect(dated.index.feeds.map(({ day }) => day)).toEqual([20_000, 20_000]);
});

test('names a missing file, and a folder', async () => {
  await expect(build([path.join(folder, 'none.txt')])).rejects.toThrow(/none\.txt/);
  await expect(build([folder])).rejects.toThrow(`${folder} is a folder; expected a file`);
});

test('reports progress up to 1', async () => {
  const shares: number[] = [];
  const feeds = [{ path: await feed('p1.txt', 'example.com\n'), kind: 'other' as const }];
  await buildIndex({ feeds, exclude: [], day: null, onProgress: (_, share) => shares.push(share) });
  expect(shares).toEqual([...shares].sort());
  expect(shares.at(-1)).toBe(1);
});

async function valuesOf(path: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { indicators } of readFeed({ path, format: 'auto' }, new SkipTally()))
    names.push(...indicators.map(({ text }) => text));
  return names;
}

test('a page on a shared host lists no host', async () => {
  const file = await feed('pages.txt', 'https://docs.google.com/forms/d/1\nhttps://bad.example.com/login\n');
  const { index, skipped } = await build([file]);
  expect(index.rows).toBe(1);
  expect(index.find(entity('docs.google.com'))).toBeNull();
  expect(index.find(entity('bad.example.com'))).not.toBeNull();
  expect(skipped).toMatchObject([{ reason: 'page on a shared host', count: 1 }]);
});

describe.skipIf(dataFolder === null)('real lists in several formats (needs HOSTWISE_DATA)', () => {
  const raw = (name: string): string => path.join(dataFolder ?? '', 'feeds-raw', name);

  test('the five forms of one list are the same set, and give the same names', async () => {
    const forms = ['domains', 'hosts', 'wildcard', 'adblock', 'dnsmasq'];
    const built = await Promise.all(forms.map((form) => build([raw(`hagezi-fake.${form}.txt`)])));
    const ids = ({ index }: Awaited<ReturnType<typeof build>>) => [...index.listings()].flat().map(({ id }) => id);
    const [plain, hosts, wildcard, adblock, dnsmasq] = built.map(ids);
    expect(plain).toHaveLength(14_043);
    expect(hosts).toEqual(plain);
    expect(wildcard).toHaveLength(7355);
    expect(adblock).toEqual(wildcard);
    expect(dnsmasq).toEqual(wildcard);
    // The first two forms also name subdomains (`www`) of names in the others. What they cover is the same.
    const [listed, covering] = [built[0]!.index, built[2]!.index];
    for (const name of await valuesOf(raw('hagezi-fake.domains.txt')))
      expect(covering.find(entity(name))).not.toBeNull();
    for (const name of await valuesOf(raw('hagezi-fake.wildcard.txt')))
      expect(listed.find(entity(name))?.values.exact).toBe(1);
  });

  test('URLs', async () => {
    const { index, lines, skipped } = await build([raw('openphish-feed.urls.txt')]);
    expect(index.rows).toBeGreaterThan(100);
    expect(skipped.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(lines / 50);
  });
});
