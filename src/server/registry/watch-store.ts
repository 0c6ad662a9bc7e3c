import type { ModelsByHash } from './load-members.ts';
import type { ObjectStore } from './object-store.ts';
import { type LoadedEnsemble, readStore } from './read-store.ts';
import type { RegistryProblem } from './types.ts';

/** A refused pointer is read again after this time, in case the files that it names have been repaired. */
const refusedMs = 300_000;

/** A store and the result of the last read. */
export interface StoreWatch {
  readonly name: string;
  /** Why the models of the store are not in use; null if they are. */
  readonly problem: RegistryProblem | null;
  /** When the store was last read, ISO 8601; null before the first read. */
  readonly checked: string | null;
  /**
   * Reads the store once. Never rejects.
   * @param models models that are already open
   * @returns the ensemble that answers from now on; null if there is no new usable one
   */
  poll(models: ModelsByHash, signal: AbortSignal): Promise<LoadedEnsemble | null>;
}

/** Watches a store. A pointer that was already handled is not read again, nor are its models. */
export function watchStore(store: ObjectStore): StoreWatch {
  let problem: RegistryProblem | null = null;
  let checked: string | null = null;
  let handled: { etag: string; until: number; problem: RegistryProblem | null } | null = null;
  return {
    name: store.name,
    get problem() {
      return problem;
    },
    get checked() {
      return checked;
    },
    async poll(models, signal) {
      const known = handled !== null && performance.now() < handled.until ? handled.etag : null;
      const reading = await readStore(store, known, models, signal);
      checked = new Date().toISOString();
      if (reading.status === 'not-modified') {
        problem = handled?.problem ?? null;
        return null;
      }
      if (reading.status === 'usable') {
        problem = null;
        handled = { etag: reading.etag, until: Number.POSITIVE_INFINITY, problem };
        return reading.loaded;
      }
      const { code, message, etag } = reading;
      if (problem?.code !== code || problem.message !== message) problem = { code, message, since: checked };
      // An outage does not change what is known about the last pointer.
      if (code !== 'unreachable') {
        handled = etag === null ? null : { etag, until: performance.now() + refusedMs, problem };
      }
      return null;
    },
  };
}
