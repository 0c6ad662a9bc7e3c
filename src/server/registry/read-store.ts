import { createEnsemble } from './ensemble.ts';
import { currentPointerPath, maxPointerBytes } from './layout.ts';
import { loadMembers, type ModelsByHash } from './load-members.ts';
import type { ObjectStore } from './object-store.ts';
import { parseStoredPointer } from './read-pointer.ts';
import { StoreContentError } from './store-content-error.ts';
import type { Ensemble, ProblemCode } from './types.ts';

/** An ensemble and the models that it consists of. */
export interface LoadedEnsemble {
  readonly ensemble: Ensemble;
  readonly models: ModelsByHash;
}

/**
 * The result of reading a store once. `etag` is the pointer's, or null if the same pointer may give another result next
 * time.
 */
export type StoreReading =
  | { readonly status: 'not-modified' }
  | { readonly status: 'usable'; readonly loaded: LoadedEnsemble; readonly etag: string }
  | { readonly status: 'unusable'; readonly code: ProblemCode; readonly message: string; readonly etag: string | null };

/**
 * Reads the pointer of a store. If it is not `known`, loads and checks the models that it names. Never rejects.
 * @param known ETag of the pointer that was handled last; null reads in any case
 * @param models models that are already open
 */
export async function readStore(
  store: ObjectStore,
  known: string | null,
  models: ModelsByHash,
  signal: AbortSignal,
): Promise<StoreReading> {
  let etag: string | null = null;
  try {
    const source = `${store.name}/${currentPointerPath}`;
    const answer = await store.read(currentPointerPath, maxPointerBytes, known, signal);
    if (answer.status === 'not-modified') return answer;
    if (answer.status === 'missing') throw new StoreContentError('missing', `${source}: there is no such file`);
    if (answer.status === 'too-large')
      throw new StoreContentError('pointer', `${source}: more than ${maxPointerBytes} bytes`);
    etag = answer.etag;
    const stored = await parseStoredPointer(answer.bytes, source);
    const opened = await loadMembers(store, stored.pointer, models, signal);
    return { status: 'usable', loaded: { ensemble: createEnsemble(stored, opened), models: opened }, etag };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof StoreContentError)) return { status: 'unusable', code: 'unreachable', message, etag: null };
    // A missing file may still arrive. Everything else stays the same until the pointer changes.
    return { status: 'unusable', code: error.code, message, etag: error.code === 'missing' ? null : etag };
  }
}
