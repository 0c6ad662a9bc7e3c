import type { Filter } from 'mongodb';
import { type MongoConfig, sourceName } from '../config/intel-config.ts';
import { abortable } from './abortable.ts';
import type { RowStore } from './database-source.ts';
import { openMongoClient } from './mongo-client.ts';
import { StoreError } from './store-error.ts';
import { parseRow, type StoredRow } from './stored-row.ts';

/** A row, whose `_id` has sixteen hex digits, or the one document that holds the version. */
export interface StoredDocument {
  readonly _id: string;
  readonly feeds?: number;
  readonly day?: number | null;
  readonly kind?: string;
  readonly version?: string;
}

/** `_id` of the document that holds the version. It cannot be the id of a row. */
export const versionId = 'version';

/**
 * Opens a collection of MongoDB, or of a server with its protocol, as described in `docs/intel.md`. The driver repeats
 * a read once if the connection is lost.
 */
export async function openMongoStore(config: MongoConfig): Promise<RowStore> {
  const client = await openMongoClient(config);
  const collection = client.db(config.database).collection<StoredDocument>(config.collection);
  const find = async (filter: Filter<StoredDocument>, signal: AbortSignal): Promise<StoredDocument[]> => {
    try {
      return await abortable(collection.find(filter, { signal }).sort({ _id: 1 }).toArray(), signal);
    } catch (error) {
      throw signal.aborted ? signal.reason : new StoreError(sourceName(config), error);
    }
  };
  return {
    findByIds: async (ids, signal) => (await find({ _id: { $in: [...ids] } }, signal)).map(rowOf),
    findRange: async (first, last, signal) => (await find({ _id: { $gte: first, $lte: last } }, signal)).map(rowOf),
    async readVersion(signal) {
      const [found] = await find({ _id: versionId }, signal);
      return typeof found?.version === 'string' ? found.version : '';
    },
    close: () => client.close(),
  };
}

function rowOf({ _id, feeds, day, kind }: StoredDocument): StoredRow {
  return parseRow({ id: _id, feeds, day: day ?? null, kind });
}
