import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
import { fromSource, startServe } from '../support/servers/serve-process.ts';

// The life cycle of `hostwise serve`: configuration, log, stop.

// A busy machine takes its time to start a process.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hostwise-serve-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | object): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, typeof content === 'string' ? content : JSON.stringify(content));
  return place;
}

async function hostwise(args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [...fromSource, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const result = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => {
    result.out += data;
  });
  child.stderr.on('data', (data: Buffer) => {
    result.err += data;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...result };
}

const classify = (url: string, body: object): Promise<Response> =>
  fetch(`${url}v1/classify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const events = (log: string): Record<string, unknown>[] =>
  log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('with a certificate it speaks HTTPS', async () => {
  const { key, cert } = await createSelfSigned('localhost');
  const server = await startServe(['--cert', await file('cert.pem', cert), '--key', await file('key.pem', key)]);
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

describe('its log', () => {
  test('is JSON without hostnames, unless they are enabled', async () => {
    const quiet = await startServe();
    await classify(quiet.url, { hostname: 'secret.example.com' });
    await fetch(`${quiet.url}v1/features/secret.example.com`);
    const { log } = await quiet.stop();
    expect(log).not.toContain('secret');
    expect(events(log).map(({ event }) => event)).toEqual(['started', 'request', 'request', 'stopped']);

    const telling = await startServe([
      '--config',
      await file('telling.json', { log: { requests: false, hostnames: true } }),
    ]);
    await classify(telling.url, { hostname: 'secret.example.com' });
    expect(events((await telling.stop()).log)).toEqual([
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
  expect(events(log).filter(({ route }) => route === '/healthz')).toHaveLength(6000);
});

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test('ends it after the last answer', async () => {
    const server = await startServe();
    const hostnames = Array.from({ length: 1000 }, (_, i) => `host-${i}.example-${i}.com`);
    // The first makes sure that all connections are there.
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
    expect(events(log).at(-1)).toMatchObject({ event: 'stopped' });
    await expect(fetch(`${server.url}healthz`)).rejects.toThrow();
  });
});

test('an index of intelligence: listed names, features, evidence', async () => {
  const list = await file('list.txt', 'bad.example.com\nbad-too.example.net\n192.0.43.9\n');
  const other = await file('other.txt', 'bad.example.com\n');
  const index = path.join(folder, 'list.idx');
  expect(await hostwise(['intel', 'build', `phishing:${list}`, other, '--out', index])).toMatchObject({ code: 0 });
  const config = await file('listed.json', { intelligence: { sources: [{ type: 'file', path: 'list.idx' }] } });
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

test('a model is swapped under load, a spoiled one is not taken, and no answer is mixed or fails', async () => {
  const place = await createTestFolder();
  const [one, two] = await Promise.all([modelFile(-1), modelFile(-2)]);
  await publishFiles(place.store, { a: one });
  const config = await file('swapped.json', { models: { store: place.config, revalidateSeconds: 1 } });
  const server = await startServe(['--config', config]);

  const hostnames = Array.from({ length: 40 }, (_, i) => `garden-${i}.example.com`);
  const seen = new Map<string, number>();
  let stop = false;
  const ask = async (): Promise<void> => {
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
  const asking = Promise.all(Array.from({ length: 8 }, ask));
  const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  type Models = { problem: { code: string } | null; version: string };
  const models = async (): Promise<Models> => (await (await fetch(`${server.url}v1/models`)).json()) as Models;

  await until(() => seen.size === 1);
  const first = (await models()).version;
  await publishFiles(place.store, { a: two });
  await until(() => seen.size === 2);
  await tamper(place.store, (pointer) => {
    for (const model of pointer.models) model.sha256 = 'f'.repeat(64);
  });
  await until(async () => (await models()).problem !== null);
  await rollBack(place.store, first);
  await until(async () => (await models()).version === first);
  stop = true;
  await asking;
  expect([...seen.keys()].map((version) => version.split(' ')[1]).sort()).toEqual(['-1', '-2']);
  const metrics = await (await fetch(`${server.url}metrics`)).text();
  expect(metrics).toMatch(/hostwise_registry_events_total\{outcome="swapped"\} 3/);
  const { log } = await server.stop();
  expect(
    events(log)
      .filter(({ event }) => event === 'model')
      .map(({ outcome }) => outcome),
  ).toEqual(['swapped', 'swapped', 'missing', 'swapped']);
  await place.close();
});
