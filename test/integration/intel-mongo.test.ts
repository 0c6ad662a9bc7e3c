import { MongoClient } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { useDatabase } from '../support/database-fixture.ts';
import { testDatabaseSource } from '../support/database-source-suite.ts';
import { alwaysListed, entity, hostileEntities } from '../support/intel-fixture.ts';
import { announce } from '../support/servers/announce.ts';
import { type Mongo, startMongo } from '../support/servers/mongo.ts';

const server = await startMongo();
const isAvailable = typeof server !== 'string';
announce(isAvailable ? `Testing with ${server.version}` : `NO MONGODB SERVER, so its source is not tested: ${server}`);

const { signal } = new AbortController();

describe.skipIf(!isAvailable)(`MongoDB source, ${isAvailable ? server.version : server}`, () => {
  const db = server as Mongo;
  const base = { type: 'mongodb', database: 'hostwise_test' };
  const withDatabase = async <Result>(
    use: (database: ReturnType<MongoClient['db']>) => Promise<Result>,
  ): Promise<Result> => {
    const client = new MongoClient(db.url);
    try {
      return await use(client.db(base.database));
    } finally {
      await client.close();
    }
  };
  const fixture = useDatabase({
    port: db.port,
    // The rest of the server's URL (user, TLS) stays.
    sourceConfig: (port) => ({ ...base, url: db.url.replace(/127\.0\.0\.1:\d+|localhost:\d+/, `127.0.0.1:${port}`) }),
    loaderConfig: { ...base, url: db.url },
    prepare: () => withDatabase(async (database) => void (await database.dropDatabase())),
    close: () => db.close(),
  });

  test('finds nothing in a collection that does not exist', async () => {
    const source = await fixture.openSource();
    expect(await source.lookUp(entity(alwaysListed), signal)).toBeNull();
    expect(await source.bucket?.('0000', signal)).toEqual([]);
  });

  testDatabaseSource(fixture, {
    type: 'mongodb',
    exchangesInOneStep: isAvailable && server.exchangesInOneStep,
    contents: () =>
      withDatabase(async (database) => (await database.listCollections().toArray()).map(({ name }) => name)),
    loaded: ['indicators'],
    refused: /^mongodb: Mongo\w+Error$/,
  });

  test('stores documents as docs/intel.md shows them', () =>
    withDatabase(async (database) => {
      const documents = await database.collection<{ _id: string }>('indicators').find().toArray();
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

  test('never interprets the text of an entity as a query', async () => {
    const source = await fixture.openSource();
    for (const hostile of hostileEntities) expect(await source.lookUp(hostile, signal)).toBeNull();
    expect(await source.lookUp(entity(alwaysListed), signal)).not.toBeNull();
  });

  test('refuses documents that another program has corrupted', async () => {
    const source = await fixture.openSource();
    await withDatabase((database) => database.collection('indicators').updateMany({}, { $set: { kind: 'evil' } }));
    await expect(source.lookUp(entity(alwaysListed), signal)).rejects.toThrow(/^a stored row is invalid: kind: /);
  });
});
