import { candidatesOf } from '../indicators/candidates.ts';
import { findingOf } from '../indicators/finding.ts';
import { idOf } from '../indicators/indicator-key.ts';
import { allLengths } from '../indicators/networks.ts';
import type { IntelSource } from '../indicators/intel-source.ts';
import { orAborted } from './abortable.ts';
import { Revalidated } from './revalidated-value.ts';
import type { StoredRow } from './stored-row.ts';

/** A database that keeps rows under their ids. Methods throw `StoreError`, or the reason of the signal once that is aborted. */
export interface Store {
  /** Those of the rows that there are, in any order. */
  withIds(ids: readonly string[], signal: AbortSignal): Promise<readonly StoredRow[]>;
  /** By rising id, both ends included. */
  between(first: string, last: string, signal: AbortSignal): Promise<readonly StoredRow[]>;
  /** Empty where the store has none. */
  version(signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** The version is looked at again after this time, and not waited for longer than that, in seconds. */
const versionEvery = 60;
const versionWithin = 10;

/**
 * A source over a database. Nothing is asked of it before the first look-up; while it is away, look-ups fail and the next one tries
 * again.
 */
export function storedSource(
  name: string,
  store: Store,
  timeoutMs: number | undefined,
  onProblem: (problem: string) => void,
): IntelSource {
  const version = new Revalidated<string>({
    fetch: async () => ({ value: await store.version(AbortSignal.timeout(1000 * versionWithin)), tag: '' }),
    everySeconds: versionEvery,
    onProblem,
  });
  return {
    name,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    get version() {
      return version.current ?? '';
    },
    async lookUp(entity, signal) {
      version.touch();
      // No store says which networks it holds, and one query answers for all lengths.
      const candidates = candidatesOf(entity, allLengths);
      const rows = await store.withIds(candidates.map(idOf), signal);
      const listings = new Map(rows.map(({ id, ...listing }) => [id, listing]));
      return findingOf(candidates, (candidate) => listings.get(idOf(candidate)));
    },
    async bucket(prefix, signal) {
      // Rows without a version are worth more than none.
      const known = version.get().catch(() => '');
      const rows = await store.between(prefix.padEnd(16, '0'), prefix.padEnd(16, 'f'), signal);
      await orAborted(known, signal);
      return rows.map(({ id, feeds, day, kind }) => [id.slice(4), feeds, day, kind]);
    },
    close: () => store.close(),
  };
}
