import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { parseIntelConfig } from '../../src/intel/config/intel-config.ts';
import type { IntelSource } from '../../src/intel/indicators/intel-source.ts';
import { openSources } from '../../src/intel/open-sources.ts';
import { queryAll } from '../../src/intel/query-all.ts';
import { createS3Client } from '../../src/s3/client.ts';
import { alwaysListed, entity, expectSameAnswers, loadIndex, writeIndex } from '../support/intel-fixture.ts';
import { type S3Server, startS3Server } from '../support/servers/s3-server.ts';

const { signal } = new AbortController();
const key = 'intel/indicators.idx';
let folder: string;
let server: S3Server;
let problems: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostwise-s3-intel-'));
});
beforeEach(async () => {
  server = await startS3Server();
  problems = [];
  vi.stubEnv('AWS_ACCESS_KEY_ID', server.credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', server.credentials.secretAccessKey);
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await server.close();
});
afterAll(() => rm(folder, { recursive: true }));

const createConfig = (change: object = {}) => {
  const { endpoint, bucket, region } = server;
  return { type: 's3', endpoint, bucket, region, key, revalidateSeconds: 60, ...change };
};
const openSource = async (change: object = {}): Promise<IntelSource> => {
  const config = parseIntelConfig({ sources: [createConfig(change)] });
  const [source] = await openSources(config, (_, problem) => problems.push(problem));
  return source as IntelSource;
};
const lists = async (source: IntelSource, host: string): Promise<boolean> =>
  (await source.lookUp(entity(host), signal)) !== null;
const put = (bytes: Uint8Array<ArrayBuffer>) => createS3Client(server).put(key, bytes);

test('answers look-ups and buckets like the loaded index', async () => {
  const { file, index } = await writeIndex(folder, 1);
  expect(await loadIndex(folder, file, createConfig())).toBe(`s3: index ${index.version}, ${index.rows} indicators\n`);
  const source = await openSource();
  await expectSameAnswers(source, index);
  expect(source.version).toBe(index.version);
  // The object was downloaded once for all look-ups.
  expect(server.requests.filter(({ method }) => method === 'GET')).toHaveLength(1);
}, 60_000);

test('revalidates the object by ETag in the background, and uses a new one', async () => {
  const [one, two] = [await writeIndex(folder, 1), await writeIndex(folder, 2)];
  await put(await readFile(one.file));
  const source = await openSource();
  expect(await lists(source, 'generation-1.example.com')).toBe(true);
  server.requests.length = 0;

  vi.advanceTimersByTime(60_000);
  await lists(source, alwaysListed);
  await vi.waitFor(() => expect(server.requests.map(({ status }) => status)).toEqual([304]));

  await put(await readFile(two.file));
  vi.advanceTimersByTime(60_000);
  // The first look-up still uses the old index.
  expect(await lists(source, 'generation-2.example.com')).toBe(false);
  await vi.waitFor(async () => expect(await lists(source, 'generation-2.example.com')).toBe(true));
  expect(source.version).toBe(two.index.version);
  expect(problems).toEqual([]);
});

test('reports a damaged object and one that is not an index, and keeps the current index', async () => {
  const { file, index } = await writeIndex(folder, 1);
  const bytes = new Uint8Array(await readFile(file));
  await put(bytes);
  const source = await openSource();
  expect(await lists(source, alwaysListed)).toBe(true);
  const cut = bytes.slice(0, -8);
  const changed = bytes.slice();
  changed[bytes.length - 9] = (changed[bytes.length - 9] as number) ^ 1;
  for (const [content, reason] of [
    [cut, /SHA-256 is/],
    [changed, /SHA-256 is/],
    [new TextEncoder().encode('<html>'), /at least 48 bytes, this has 6/],
  ] as const) {
    await put(content);
    problems.length = 0;
    vi.advanceTimersByTime(60_000);
    await lists(source, alwaysListed);
    await vi.waitFor(() => expect(problems).toHaveLength(1));
    expect(problems[0]).toMatch(reason);
    expect(problems[0]).toContain(`s3://${server.bucket}/${key}: `);
    expect(await lists(source, alwaysListed)).toBe(true);
    expect(source.version).toBe(index.version);
  }
});

test('look-ups fail while the store is unavailable at the start, and work when it is back', async () => {
  const { file } = await writeIndex(folder, 1);
  await put(await readFile(file));
  server.fault = (_, response) => {
    response.destroy();
    return true;
  };
  const source = await openSource();
  const [status] = (await queryAll([source], entity(alwaysListed), 10_000)).statuses;
  expect(status).toMatchObject({ status: 'error', error: 's3: no index yet' });
  expect(problems).toEqual([expect.stringContaining(`s3://${server.bucket}/${key}: `)]);
  server.fault = null;
  // The source does not retry at once, but after five seconds.
  await expect(lists(source, alwaysListed)).rejects.toThrow();
  vi.advanceTimersByTime(5000);
  expect(await lists(source, alwaysListed)).toBe(true);
});

test('reports a missing object, a missing bucket and denied access', async () => {
  const expectProblem = async (change: object, reason: RegExp): Promise<void> => {
    problems = [];
    await expect(lists(await openSource(change), alwaysListed)).rejects.toThrow(/^s3: no index yet$/);
    expect(problems).toEqual([expect.stringMatching(reason)]);
  };
  await expectProblem({}, /^s3:\/\/hostwise-test\/intel\/indicators\.idx: there is no such object$/);
  await expectProblem({ bucket: 'no-such-bucket' }, /NoSuchBucket/);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wrong');
  await expectProblem({}, /HTTP 403 SignatureDoesNotMatch/);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', '');
  await expect(openSource()).rejects.toThrow(
    'intelligence source s3: S3 needs credentials: AWS_SECRET_ACCESS_KEY is not set',
  );
});

test('a store that hangs times out', async () => {
  server.fault = () => true;
  const source = await openSource({ timeoutMs: 100 });
  vi.useRealTimers();
  const [status] = (await queryAll([source], entity(alwaysListed), 10_000)).statuses;
  expect(status?.status).toBe('timeout');
});
