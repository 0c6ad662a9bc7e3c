import { candidatesFor } from '../indicators/candidates.ts';
import { combineListings } from '../indicators/finding.ts';
import { storedId } from '../indicators/indicator-key.ts';
import type { IntelSource } from '../indicators/intel-source.ts';
import { allPrefixLengths } from '../indicators/networks.ts';
import { abortable } from './abortable.ts';
import { RevalidatedValue } from './revalidated-value.ts';
import type { StoredRow } from './stored-row.ts';

/** A database table with rows by id. Methods throw `StoreError`, or the reason of the signal after an abort. */
export interface RowStore {
  /** Returns the rows that exist, in any order. */
  findByIds(ids: readonly string[], signal: AbortSignal): Promise<readonly StoredRow[]>;
  /** Returns rows in ascending order of their ids, both ends included. */
  findRange(first: string, last: string, signal: AbortSignal): Promise<readonly StoredRow[]>;
  /** Returns the version of the data, or '' if it has none. */
  readVersion(signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** How often the version is read, and the time limit for reading it, in seconds. */
const versionMaxAge = 60;
const versionTimeout = 10;

/**
 * Creates a source over a database, which is not contacted before the first look-up. While the database is unavailable,
 * look-ups fail and each one tries again.
 */
export function createDatabaseSource(
  name: string,
  store: RowStore,
  timeoutMs: number | undefined,
  onProblem: (problem: string) => void,
): IntelSource {
  const version = new RevalidatedValue<string>({
    fetch: async () => ({ value: await store.readVersion(AbortSignal.timeout(1000 * versionTimeout)), tag: '' }),
    maxAgeSeconds: versionMaxAge,
    onProblem,
  });
  return {
    name,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    get version() {
      return version.current ?? '';
    },
    async lookUp(entity, signal) {
      version.refreshIfDue();
      // A store does not say which prefix lengths it holds, and one query covers all of them.
      const candidates = candidatesFor(entity, allPrefixLengths);
      const rows = await store.findByIds(candidates.map(storedId), signal);
      const listings = new Map(rows.map(({ id, ...listing }) => [id, listing]));
      return combineListings(candidates, (candidate) => listings.get(storedId(candidate)));
    },
    async bucket(prefix, signal) {
      // Rows without a version are better than no rows.
      const known = version.get().catch(() => '');
      const rows = await store.findRange(prefix.padEnd(16, '0'), prefix.padEnd(16, 'f'), signal);
      await abortable(known, signal);
      return rows.map(({ id, feeds, day, kind }) => [id.slice(4), feeds, day, kind]);
    },
    close: () => store.close(),
  };
}
