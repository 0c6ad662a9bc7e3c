import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseIntelConfig } from '../../src/intel/config/intel-config.ts';
import type { IntelSource } from '../../src/intel/indicators/intel-source.ts';
import { openSources } from '../../src/intel/open-sources.ts';
import { queryAll } from '../../src/intel/query-all.ts';
import {
  alwaysListed,
  entity,
  expectSameAnswers,
  hostileEntities,
  loadIndex,
  writeIndex,
} from '../support/intel-fixture.ts';
import { announce } from '../support/servers/announce.ts';
import { type FlakyProxy, flakyProxy } from '../support/servers/flaky-proxy.ts';
import { type Mongo, startMongo } from '../support/servers/mongo.ts';

const server = await startMongo();
const isThere = typeof server !== 'string';
announce(
  isThere ? `Talking to ${server.version}` : `NO SERVER OF MONGODB'S PROTOCOL, its source was not tested: ${server}`,
);

const { signal } = new AbortController();

describe.skipIf(!isThere)(`MongoDB source, ${isThere ? server.version : server}`, () => {
  let folder: string;
  let proxy: FlakyProxy;
  const db = server as Mongo;
  const opened: IntelSource[] = [];

  const sourceOf = async (change: object = {}): Promise<IntelSource> => {
    // What the URL of the server says beside its address (user, TLS) stays.
    const url = db.url.replace(/127\.0\.0\.1:\d+|localhost:\d+/, `127.0.0.1:${proxy.port}`);
    const [source] = await openSources(
      parseIntelConfig({ sources: [{ type: 'mongodb', url, database: 'hostwise_test', ...change }] }),
    );
    opened.push(source as IntelSource);
    return source as IntelSource;
  };
  const fill = (file: string): Promise<string> =>
    loadIndex(folder, file, { type: 'mongodb', url: db.url, database: 'hostwise_test' });
  const withClient = async <Result>(work: (client: MongoClient) => Promise<Result>): Promise<Result> => {
    const client = new MongoClient(db.url);
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  };
  const indicators = (client: MongoClient) => client.db('hostwise_test').collection<{ _id: string }>('indicators');

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hostwise-mongo-'));
    proxy = await flakyProxy(db.port);
    await withClient((client) => client.db('hostwise_test').dropDatabase());
  });
  afterEach(async () => {
    proxy.pass();
    await Promise.all(opened.splice(0).map((source) => source.close()));
  });
  afterAll(async () => {
    await proxy.close();
    await db.close();
    await rm(folder, { recursive: true });
  });

  test('a collection that is not there knows nothing', async () => {
    const source = await sourceOf();
    expect(await source.lookUp(entity(alwaysListed), signal)).toBeNull();
    expect(await source.bucket?.('0000', signal)).toEqual([]);
  });

  test('after a load it answers as the index does, look-ups and buckets', async () => {
    const { file, index } = await writeIndex(folder, 1);
    expect(await fill(file)).toBe(`mongodb: index ${index.version}, ${index.rows} indicators\n`);
    const source = await sourceOf();
    await expectSameAnswers(source, index);
    expect(source.version).toBe(index.version);
  }, 60_000);

  test('documents are as the documentation shows them', () =>
    withClient(async (client) => {
      const documents = await indicators(client).find().toArray();
      for (const document of documents) {
        expect(document).toEqual(
          document._id === 'version'
            ? { _id: 'version', version: expect.stringMatching(/^[0-9a-f]{16}$/) }
            : {
                _id: expect.stringMatching(/^[0-9a-f]{16}$/),
                feeds: expect.any(Number),
                day: expect.toSatisfy((day) => day === null || day > 20_000),
                kind: expect.any(String),
              },
        );
      }
      expect(documents.length).toBeGreaterThan(800);
    }));

  test('no text of a question is a query, whatever it holds', async () => {
    const source = await sourceOf();
    for (const one of hostileEntities) expect(await source.lookUp(one, signal)).toBeNull();
    for (const host of [{ $ne: null }, { $gt: '' }, ['example.com'], { $where: 'sleep(1000)' }]) {
      const wrong = { kind: 'domain', host, registrable: host } as unknown as ReturnType<typeof entity>;
      await expect(source.lookUp(wrong, signal)).rejects.toThrow(TypeError);
    }
    expect(await source.lookUp(entity(alwaysListed), signal)).not.toBeNull();
  });

  test(`a load exchanges the content, under look-ups${isThere && server.exchangesInOneStep ? ', in one step' : ''}`, async () => {
    const [one, two] = [await writeIndex(folder, 1), await writeIndex(folder, 2)];
    await fill(one.file);
    const source = await sourceOf();
    const hosts = ['generation-1.example.com', 'generation-2.example.com', alwaysListed].map(entity);
    let asked = 0;
    let loading = true;
    const asking = (async () => {
      while (loading) {
        const kept = await source.lookUp(hosts[2] as ReturnType<typeof entity>, signal);
        if (db.exchangesInOneStep) expect(kept).not.toBeNull();
        asked++;
      }
    })();
    for (const { file } of [two, one, two]) await fill(file);
    loading = false;
    await asking;
    expect(asked).toBeGreaterThan(20);
    const found = await Promise.all(hosts.map((host) => source.lookUp(host, signal)));
    expect(found.map((finding) => finding !== null)).toEqual([false, true, true]);
    const names = await withClient((client) => client.db('hostwise_test').listCollections().toArray());
    expect(names.map(({ name }) => name)).toEqual(['indicators']);
  }, 60_000);

  test('a server that hangs costs its own answer, in its own time, and is asked anew afterwards', async () => {
    const source = await sourceOf({ timeoutMs: 200, connections: 2 });
    expect((await queryAll([source], entity(alwaysListed), 5000)).missing).toEqual([]);
    proxy.hang();
    const answers = await Promise.all(Array.from({ length: 5 }, () => queryAll([source], entity(alwaysListed), 5000)));
    for (const { statuses } of answers) expect(statuses.map(({ status }) => status)).toEqual(['timeout']);
    proxy.pass();
    // At once, or after connections that were being made have been given up.
    await vi.waitFor(
      async () =>
        expect((await queryAll([source], entity(alwaysListed), 5000)).statuses).toMatchObject([{ status: 'found' }]),
      { timeout: 10_000 },
    );
  });

  test('connections that were cut are replaced without anybody noticing', async () => {
    const source = await sourceOf({ connections: 1 });
    for (let i = 0; i < 5; i++) {
      expect(await source.lookUp(entity(alwaysListed), signal)).not.toBeNull();
      proxy.cut();
    }
    expect(await source.lookUp(entity(alwaysListed), signal)).not.toBeNull();
  });

  test('a server that is away is an error without a word on hosts, and back when it is back', async () => {
    const source = await sourceOf();
    expect(await source.lookUp(entity(alwaysListed), signal)).not.toBeNull();
    proxy.refuse();
    const [status] = (await queryAll([source], entity(alwaysListed), 20_000)).statuses;
    expect(status).toMatchObject({ status: 'error', error: expect.stringMatching(/^mongodb: Mongo\w+Error$/) });
    proxy.pass();
    expect((await queryAll([source], entity(alwaysListed), 20_000)).statuses).toMatchObject([{ status: 'found' }]);
  });

  test('documents that other programs have spoiled are refused', async () => {
    const source = await sourceOf();
    await withClient((client) => indicators(client).updateMany({}, { $set: { kind: 'evil' } }));
    await expect(source.lookUp(entity(alwaysListed), signal)).rejects.toThrow(/^a stored row does not fit: kind: /);
  });
});
