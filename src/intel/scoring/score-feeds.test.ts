import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DuckDb, openDuckDb } from '../engine/duckdb.ts';
import { parseFeedsConfig } from '../snapshots/feeds-config.ts';
import { pull } from '../snapshots/pull.ts';
import { type ScoreReport, scoreFeeds } from './score-feeds.ts';

// Three made-up feeds whose names overlap in every way, compared with sets.
const feeds: Record<string, readonly string[]> = {
  a: ['google.com', ...names(0, 60), '11.22.33.44'],
  b: ['login.bank.com', ...names(40, 90)],
  c: ['google.com', 'b.bank.com', ...names(50, 55), ...names(200, 240)],
};

function names(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, i) => `bad-${from + i}.example.net`);
}

let folder: string;
let db: DuckDb;
let report: ScoreReport;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostwise-score-'));
  await mkdir(path.join(folder, 'lists'));
  for (const [name, list] of Object.entries(feeds))
    await writeFile(path.join(folder, 'lists', `${name}.txt`), list.join('\n'));
  await writeFile(path.join(folder, 'ranking.csv'), 'domain,rank\ngoogle.com,1\nbad-0.example.net,1000\n');
  await writeFile(path.join(folder, 'banks.json'), '{"list": [".bank.com"], "type": "hostname"}');
  const text = `store: store\nrankings: [{ file: ranking.csv, name: domain, rank: rank }]\nwarninglists: [banks.json]
feeds: [{ folder: lists }]`;
  const config = parseFeedsConfig(path.join(folder, 'feeds.yaml'), text);
  db = await openDuckDb({ memory: '200MB', threads: 1, temporary: path.join(folder, 'tmp') });
  await pull(db, { config, accept: new Set(), onProgress: () => {} });
  report = await scoreFeeds(db, config, () => {});
}, 60_000);
afterAll(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

const others = (feed: string) => Object.keys(feeds).filter((other) => other !== feed);
const holds = (feed: string, name: string) => feeds[feed]!.includes(name);

test('the overlap of each pair is that of the sets', () => {
  const expected = Object.keys(feeds).flatMap((feed) =>
    others(feed).map((other) => {
      const shared = feeds[feed]!.filter((name) => holds(other, name)).length;
      const [own, theirs] = [feeds[feed]!.length, feeds[other]!.length];
      return { feed, other, shared, containment: shared / own, jaccard: shared / (own + theirs - shared) };
    }),
  );
  expect(report.overlap).toEqual(expected);
});

test('size, exclusive share and mean overlap are those of the sets', () => {
  for (const [feed, list] of Object.entries(feeds)) {
    const counts = list.map((name) => others(feed).filter((other) => holds(other, name)).length);
    const found = report.feeds.find((score) => score.feed === feed)!;
    expect(found.names).toBe(list.length);
    expect(found.exclusive).toBeCloseTo(counts.filter((count) => count === 0).length / list.length, 12);
    expect(found.overlap).toBeCloseTo(counts.reduce((sum, count) => sum + count, 0) / list.length / 2, 12);
  }
  const total = report.namesByFeeds.reduce((sum, row) => sum + Number(row.names) * Number(row.feeds), 0);
  expect(total).toBe(Object.values(feeds).flat().length);
});

test('popular and warned hosts are estimated to be false positives', () => {
  expect(report.feeds).toMatchObject([
    { feed: 'a', hosts: 61, popular: 2, warned: 0, falsePositives: 2 / 61, popularity: 1.5 / 61 },
    { feed: 'b', hosts: 51, popular: 0, warned: 1, falsePositives: 1 / 51, popularity: 0 },
    { feed: 'c', hosts: 47, popular: 1, warned: 1, falsePositives: 2 / 47 },
  ]);
});
