import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type RequestOptions } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createSelfSigned } from '../../scripts/lib/self-signed.ts';
import { findEvidence, parseBucket } from '../../src/core/listing/bucket.ts';
import { prefixOf } from '../../src/core/listing/prefix.ts';
import { rollBack } from '../../src/server/registry/roll-back.ts';
import { createTestFolder, modelFile, publishFiles, tamper } from '../support/registry-kit.ts';
import { runHostwise } from '../support/run-hostwise.ts';
import { startServe } from '../support/servers/serve-process.ts';

// The life cycle of `hostwise serve`: configuration, log, stop.

// A busy machine needs seconds to start a process.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostwise-serve-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a file and returns its path. Objects are written as JSON. */
async function writeText(name: string, content: string | object): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const classify = (url: string, body: object): Promise<Response> =>
  fetch(`${url}v1/classify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const parseLog = (log: string): Record<string, unknown>[] =>
  log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('serves HTTPS if it has a certificate', async () => {
  const { key, cert } = await createSelfSigned('localhost');
  const server = await startServe([
    '--cert',
    await writeText('cert.pem', cert),
    '--key',
    await writeText('key.pem', key),
  ]);
  expect(server.url).toMatch(/^https:/);
  const options: RequestOptions = { rejectUnauthorized: false, agent: false };
  const status = await new Promise<number | undefined>((resolve, reject) => {
    get(`${server.url}healthz`, options, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
  expect(status).toBe(200);
  expect(await server.stop()).toMatchObject({ code: 0 });
});

describe('log', () => {
  test('is JSON without hostnames, unless they are enabled', async () => {
    const withoutHostnames = await startServe();
    await classify(withoutHostnames.url, { hostname: 'secret.example.com' });
    await fetch(`${withoutHostnames.url}v1/features/secret.example.com`);
    const { log } = await withoutHostnames.stop();
    expect(log).not.toContain('secret');
    expect(parseLog(log).map(({ event }) => event)).toEqual(['started', 'request', 'request', 'stopped']);

    const withHostnames = await startServe([
      '--config',
      await writeText('hostnames.json', { log: { requests: false, hostnames: true } }),
    ]);
    await classify(withHostnames.url, { hostname: 'secret.example.com' });
    expect(parseLog((await withHostnames.stop()).log)).toEqual([
      expect.objectContaining({ event: 'started' }),
      expect.objectContaining({ event: 'verdict', host: 'secret.example.com', verdict: expect.any(String) }),
      expect.objectContaining({ event: 'stopped' }),
    ]);
  });
});

test('a log without a reader does not stop the server', async () => {
  const server = await startServe();
  server.child.stderr?.pause();
  for (let i = 0; i < 60; i++) {
    const answers = await Promise.all(Array.from({ length: 100 }, () => fetch(`${server.url}healthz`)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await Promise.all(answers.map((answer) => answer.text()));
  }
  server.child.stderr?.resume();
  const { code, log } = await server.stop();
  expect(code).toBe(0);
  expect(parseLog(log).filter(({ route }) => route === '/healthz')).toHaveLength(6000);
});

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test('stops the server after the last answer', async () => {
    const server = await startServe();
    const hostnames = Array.from({ length: 1000 }, (_, i) => `host-${i}.example-${i}.com`);
    // These requests open all connections.
    await Promise.all(Array.from({ length: 4 }, () => classify(server.url, { hostname: 'example.com' })));
    const answers = Array.from({ length: 4 }, () =>
      classify(server.url, { hostnames }).then((answer) => answer.json()),
    );
    await Promise.race(answers);
    const stopped = server.stop(signal);
    for (const answer of (await Promise.all(answers)) as { results: unknown[] }[]) {
      expect(answer.results).toHaveLength(1000);
    }
    const { code, log } = await stopped;
    expect(code).toBe(0);
    expect(parseLog(log).at(-1)).toMatchObject({ event: 'stopped' });
    await expect(fetch(`${server.url}healthz`)).rejects.toThrow();
  });
});

test('uses an intelligence index for verdicts, features and evidence', async () => {
  const list = await writeText('list.txt', 'bad.example.com\nbad-too.example.net\n192.0.43.9\n');
  const secondList = await writeText('other.txt', 'bad.example.com\n');
  const index = path.join(folder, 'list.idx');
  expect(await runHostwise(['intel', 'build', `phishing:${list}`, secondList, '--out', index])).toMatchObject({
    code: 0,
  });
  const config = await writeText('listed.json', { intelligence: { sources: [{ type: 'file', path: 'list.idx' }] } });
  const server = await startServe(['--config', config]);

  const listed = (await (await classify(server.url, { hostname: 'bad.example.com' })).json()) as {
    contributions: { listed: number };
    evidence: object[];
  };
  expect(listed.contributions.listed).toBeGreaterThan(0);
  expect(listed.evidence).toContainEqual({ name: 'listed', details: expect.objectContaining({ feeds: 2 }) });

  const features = await (await fetch(`${server.url}v1/features/192.0.43.9?score=true`)).json();
  expect(features).toMatchObject({
    kind: 'ipv4',
    vector: { listedFeeds: 1, listedKind: 'phishing' },
    sources: [{ source: 'file', status: 'found' }],
    missing: [],
  });

  const prefix = await prefixOf('example.com');
  const bucket = parseBucket(await (await fetch(`${server.url}v1/evidence/${prefix}`)).text());
  expect(await findEvidence(bucket, 'bad.example.com', 'example.com')).toMatchObject({ feeds: 2 });
  expect(await findEvidence(bucket, 'good.example.com', 'example.com')).toBeNull();
  await server.stop();
});

test('swaps models under load and refuses an invalid one; no answer fails or mixes two models', async () => {
  const testStore = await createTestFolder();
  const [one, two] = await Promise.all([modelFile(-1), modelFile(-2)]);
  await publishFiles(testStore.store, { a: one });
  const config = await writeText('swapped.json', { models: { store: testStore.config, revalidateSeconds: 1 } });
  const server = await startServe(['--config', config]);

  const hostnames = Array.from({ length: 40 }, (_, i) => `garden-${i}.example.com`);
  const seen = new Map<string, number>();
  let stop = false;
  const classifyUntilStopped = async (): Promise<void> => {
    while (!stop) {
      const response = await classify(server.url, { hostnames });
      expect(response.status).toBe(200);
      const { results } = (await response.json()) as {
        results: { contributions: { prior: number }; model: { version: string } }[];
      };
      const versions = new Set(results.map(({ model, contributions }) => `${model.version} ${contributions.prior}`));
      expect(versions.size).toBe(1);
      const [version = ''] = versions;
      expect(version).toMatch(new RegExp(`^${response.headers.get('hostwise-model')} `));
      seen.set(version, (seen.get(version) ?? 0) + 1);
    }
  };
  const clients = Promise.all(Array.from({ length: 8 }, classifyUntilStopped));
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  type Models = { problem: { code: string } | null; version: string };
  const models = async (): Promise<Models> => (await (await fetch(`${server.url}v1/models`)).json()) as Models;

  await until(() => seen.size === 1);
  const first = (await models()).version;
  await publishFiles(testStore.store, { a: two });
  await until(() => seen.size === 2);
  await tamper(testStore.store, (pointer) => {
    for (const model of pointer.models) model.sha256 = 'f'.repeat(64);
  });
  await until(async () => (await models()).problem !== null);
  await rollBack(testStore.store, first);
  await until(async () => (await models()).version === first);
  stop = true;
  await clients;
  expect([...seen.keys()].map((version) => version.split(' ')[1]).sort()).toEqual(['-1', '-2']);
  const metrics = await (await fetch(`${server.url}metrics`)).text();
  expect(metrics).toMatch(/hostwise_registry_events_total\{outcome="swapped"\} 3/);
  const { log } = await server.stop();
  expect(
    parseLog(log)
      .filter(({ event }) => event === 'model')
      .map(({ outcome }) => outcome),
  ).toEqual(['swapped', 'swapped', 'missing', 'swapped']);
  await testStore.close();
});
