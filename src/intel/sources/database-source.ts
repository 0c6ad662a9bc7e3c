import { candidatesFor } from '../indicators/candidates.ts';
import { combineListings } from '../indicators/finding.ts';
import { storedId } from '../indicators/indicator-key.ts';
import type { IntelSource } from '../indicators/intel-source.ts';
import { allPrefixLengths } from '../indicators/networks.ts';
import { abortable } from './abortable.ts';
import { RevalidatedValue } from './revalidated-value.ts';
import type { StoredRow } from './stored-row.ts';

/** A database that keeps rows under their ids. Methods throw `StoreError`, or the reason of the signal once that is aborted. */
export interface RowStore {
  /** Those of the rows that there are, in any order. */
  findByIds(ids: readonly string[], signal: AbortSignal): Promise<readonly StoredRow[]>;
  /** By rising id, both ends included. */
  findRange(first: string, last: string, signal: AbortSignal): Promise<readonly StoredRow[]>;
  /** Empty where the store has none. */
  readVersion(signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** The version is looked at again after this time, and not waited for longer than that, in seconds. */
const versionEvery = 60;
const versionWithin = 10;

/**
 * A source over a database. Nothing is asked of it before the first look-up; while it is away, look-ups fail and the next one tries
 * again.
 */
export function createDatabaseSource(
  name: string,
  store: RowStore,
  timeoutMs: number | undefined,
  onProblem: (problem: string) => void,
): IntelSource {
  const version = new RevalidatedValue<string>({
    fetch: async () => ({ value: await store.readVersion(AbortSignal.timeout(1000 * versionWithin)), tag: '' }),
    maxAgeSeconds: versionEvery,
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
      // No store says which networks it holds, and one query answers for all lengths.
      const candidates = candidatesFor(entity, allPrefixLengths);
      const rows = await store.findByIds(candidates.map(storedId), signal);
      const listings = new Map(rows.map(({ id, ...listing }) => [id, listing]));
      return combineListings(candidates, (candidate) => listings.get(storedId(candidate)));
    },
    async bucket(prefix, signal) {
      // Rows without a version are worth more than none.
      const known = version.get().catch(() => '');
      const rows = await store.findRange(prefix.padEnd(16, '0'), prefix.padEnd(16, 'f'), signal);
      await abortable(known, signal);
      return rows.map(({ id, feeds, day, kind }) => [id.slice(4), feeds, day, kind]);
    },
    close: () => store.close(),
  };
}
