import { type MongoConfig, sourceName } from '../config/intel-config.ts';
import type { IntelIndex } from '../index/intel-index.ts';
import { openMongoClient } from '../sources/mongo-client.ts';
import { type StoredDocument, versionId } from '../sources/mongo-store.ts';
import { StoreError } from '../sources/store-error.ts';
import { rowBatches } from './row-batches.ts';

const rowsPerInsert = 5000;

/**
 * Loads an index into a collection. The rows go into a new collection, which then replaces the old one in one step, so
 * that look-ups see either all of the old content or all of the new.
 * @throws StoreError
 */
export async function loadIntoMongo(
  config: MongoConfig,
  index: IntelIndex,
  onRows: (written: number) => void,
): Promise<void> {
  const client = await openMongoClient(config);
  try {
    const database = client.db(config.database);
    const next = database.collection<StoredDocument>(`${config.collection}_next`);
    // Servers before 7.0 report an error if there is nothing to drop. Listing authorized collections needs no
    // privilege.
    const collections = await database.listCollections({}, { nameOnly: true, authorizedCollections: true }).toArray();
    if (collections.some(({ name }) => name === next.collectionName)) await next.drop();
    await next.insertOne({ _id: versionId, version: index.version });
    let written = 0;
    for (const rows of rowBatches(index, rowsPerInsert)) {
      await next.insertMany(rows.map(({ id, ...listing }) => ({ _id: id, ...listing })));
      written += rows.length;
      onRows(written);
    }
    await next.rename(config.collection, { dropTarget: true });
  } catch (error) {
    throw new StoreError(sourceName(config), error);
  } finally {
    await client.close();
  }
}
