import type { ModelsByHash } from './load-members.ts';
import type { ObjectStore } from './object-store.ts';
import { type LoadedEnsemble, readStore } from './read-store.ts';
import type { RegistryProblem } from './types.ts';

/** A pointer that was refused is read again after this, in case somebody mended what it names. */
const refusedMs = 300_000;

/** A store with what was seen in it so far. */
export interface StoreWatch {
  readonly name: string;
  /** Why the store's own models are not in use; null where they are. */
  readonly problem: RegistryProblem | null;
  /** When the store was asked last, ISO 8601; null before the first time. */
  readonly checked: string | null;
  /**
   * Looks once. Never rejects.
   * @param models those that are open already
   * @returns what is to answer from now on; null where nothing new can be used
   */
  poll(models: ModelsByHash, signal: AbortSignal): Promise<LoadedEnsemble | null>;
}

/** Spares reading a pointer, and the models behind it, again as long as it is the one that was dealt with last. */
export function watchStore(store: ObjectStore): StoreWatch {
  let problem: RegistryProblem | null = null;
  let checked: string | null = null;
  let dealtWith: { etag: string; until: number; problem: RegistryProblem | null } | null = null;
  return {
    name: store.name,
    get problem() {
      return problem;
    },
    get checked() {
      return checked;
    },
    async poll(models, signal) {
      const known = dealtWith !== null && performance.now() < dealtWith.until ? dealtWith.etag : null;
      const seen = await readStore(store, known, models, signal);
      checked = new Date().toISOString();
      if (seen.status === 'not-modified') {
        problem = dealtWith?.problem ?? null;
        return null;
      }
      if (seen.status === 'usable') {
        problem = null;
        dealtWith = { etag: seen.etag, until: Number.POSITIVE_INFINITY, problem };
        return seen.loaded;
      }
      const { code, message, etag } = seen;
      if (problem?.code !== code || problem.message !== message) problem = { code, message, since: checked };
      // An outage says nothing about the pointer that was dealt with before it.
      if (code !== 'unreachable') {
        dealtWith = etag === null ? null : { etag, until: performance.now() + refusedMs, problem };
      }
      return null;
    },
  };
}
