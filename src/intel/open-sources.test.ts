import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { prefixOf } from '../core/listing/prefix.ts';
import { parseIntelConfig } from './config/intel-config.ts';
import { IndexBuilder } from './index/index-builder.ts';
import type { Entity } from './indicators/entity.ts';
import { openSources } from './open-sources.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostwise-intel-'));
});
afterAll(() => rm(folder, { recursive: true }));

const entity = (host: string): Entity => ({ kind: 'domain', host, registrable: host });
const { signal } = new AbortController();

async function indexFile(name: string, hosts: readonly string[]): Promise<string> {
  const builder = new IndexBuilder([{ name: 'feed', kind: 'dga', day: 1 }]);
  for (const host of hosts) builder.add(0, { site: host, text: host });
  const file = path.join(folder, name);
  await writeFile(file, await builder.write());
  return file;
}

const configOf = (...sources: object[]) => parseIntelConfig({ sources });

test('an index file answers look-ups and buckets under the name of its source', async () => {
  const [a, b] = [await indexFile('a.idx', ['example.com']), await indexFile('b.idx', ['example.net'])];
  const sources = await openSources(configOf({ type: 'file', path: a }, { type: 'file', path: b, name: 'other' }));
  expect(sources.map(({ name }) => name)).toEqual(['file', 'other']);
  expect(sources[0]!.version).toMatch(/^[0-9a-f]{16}$/);
  expect(sources[0]!.version).not.toBe(sources[1]!.version);
  expect(await sources[0]!.lookUp(entity('example.com'), signal)).toMatchObject({ feeds: 1, kind: 'dga' });
  expect(await sources[1]!.lookUp(entity('example.com'), signal)).toBeNull();
  expect(await sources[0]!.bucket?.(await prefixOf('example.com'), signal)).toHaveLength(1);
  await Promise.all(sources.map((source) => source.close()));
});

test('opens no sources if none are configured', async () => {
  expect(await openSources(configOf())).toEqual([]);
});

test('names a file that is missing or damaged', async () => {
  const damaged = path.join(folder, 'damaged.idx');
  await writeFile(damaged, 'HOSTINTL but not really, although it is long enough for a preamble');
  await expect(openSources(configOf({ type: 'file', path: path.join(folder, 'none.idx') }))).rejects.toThrow(
    /^intelligence source file: .*none\.idx/,
  );
  await expect(openSources(configOf({ type: 'file', path: damaged, name: 'second' }))).rejects.toThrow(
    /^intelligence source second: index .*damaged\.idx: format version/,
  );
});

test('names the source with the wrong configuration, and closes the others', async () => {
  const config = configOf(
    { type: 'mysql', url: 'mysql://reader@127.0.0.1:1/hostwise' },
    { type: 'mongodb', url: 'mongodb://127.0.0.1:1', database: 'x', passwordVariable: 'HOSTWISE_NO_SUCH_VARIABLE' },
  );
  await expect(openSources(config)).rejects.toThrow(
    'intelligence source mongodb: passwordVariable: the environment has no HOSTWISE_NO_SUCH_VARIABLE',
  );
});

test('opening a database source does not connect to the database', async () => {
  const sources = await openSources(
    configOf(
      { type: 'mysql', url: 'mysql://reader@127.0.0.1:1/hostwise', timeoutMs: 300 },
      { type: 'mongodb', url: 'mongodb://127.0.0.1:1', database: 'hostwise' },
    ),
  );
  expect(sources.map(({ name, version, timeoutMs }) => [name, version, timeoutMs])).toEqual([
    ['mysql', '', 300],
    ['mongodb', '', undefined],
  ]);
  await Promise.all(sources.map((source) => source.close()));
});

test('reads a file again when it is replaced; reports a damaged one and keeps the old content', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const file = await indexFile('changing.idx', ['example.com']);
    const problems: string[] = [];
    const [source] = await openSources(configOf({ type: 'file', path: file, revalidateSeconds: 10 }), (name, problem) =>
      problems.push(`${name}: ${problem}`),
    );
    const feeds = async (host: string) => (await source!.lookUp(entity(host), signal))?.feeds ?? 0;
    const { version } = source!;

    await indexFile('changing.idx', ['example.net', 'example.org']);
    expect(await feeds('example.net')).toBe(0);
    vi.advanceTimersByTime(10_000);
    expect(await feeds('example.com')).toBe(1);
    await vi.waitFor(async () => expect(await feeds('example.net')).toBe(1));
    expect(await feeds('example.com')).toBe(0);
    expect(source!.version).not.toBe(version);

    await writeFile(file, 'no index');
    vi.advanceTimersByTime(10_000);
    await feeds('example.net');
    await vi.waitFor(() => expect(problems).toHaveLength(1));
    expect(problems[0]).toMatch(/^file: index .*changing\.idx: an index file has at least 48 bytes, this has 8$/);
    expect(await feeds('example.net')).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

test('does not read an unchanged file again', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const file = await indexFile('same.idx', ['example.com']);
    const unchanged = new Date('2026-08-16');
    await utimes(file, unchanged, unchanged);
    const problems: string[] = [];
    const [source] = await openSources(configOf({ type: 'file', path: file, revalidateSeconds: 1 }), (_, problem) =>
      problems.push(problem),
    );
    const { size } = await stat(file);
    // With the same size and time, it would be reported as damaged only if it were read.
    await writeFile(file, Buffer.alloc(size));
    await utimes(file, unchanged, unchanged);
    vi.advanceTimersByTime(1000);
    await source!.lookUp(entity('example.com'), signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(problems).toEqual([]);
    // With a new time it is read.
    await utimes(file, unchanged, new Date());
    vi.advanceTimersByTime(1000);
    await source!.lookUp(entity('example.com'), signal);
    await vi.waitFor(() => expect(problems).toHaveLength(1));
  } finally {
    vi.useRealTimers();
  }
});
