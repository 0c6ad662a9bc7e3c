import { createEnsemble } from './ensemble.ts';
import { currentPointerPath, maxPointerBytes } from './layout.ts';
import { loadMembers, type ModelsByHash } from './load-members.ts';
import type { ObjectStore } from './object-store.ts';
import { parseStoredPointer } from './read-pointer.ts';
import { StoreContentError } from './store-content-error.ts';
import type { Ensemble, ProblemCode } from './types.ts';

/** What answers, with the models it was made from. */
export interface LoadedEnsemble {
  readonly ensemble: Ensemble;
  readonly models: ModelsByHash;
}

/** What one look into the store brought; `etag` is that of the pointer where looking at the same one again would bring the same. */
export type StoreReading =
  | { readonly status: 'not-modified' }
  | { readonly status: 'usable'; readonly loaded: LoadedEnsemble; readonly etag: string }
  | { readonly status: 'unusable'; readonly code: ProblemCode; readonly message: string; readonly etag: string | null };

/**
 * Looks at the pointer of a store and, where it is another than `known`, loads and checks what it names. Never rejects.
 * @param known ETag of the pointer that was dealt with already; null reads in any case
 * @param models those that are open already
 */
export async function readStore(
  store: ObjectStore,
  known: string | null,
  models: ModelsByHash,
  signal: AbortSignal,
): Promise<StoreReading> {
  let etag: string | null = null;
  try {
    const place = `${store.name}/${currentPointerPath}`;
    const answer = await store.read(currentPointerPath, maxPointerBytes, known, signal);
    if (answer.status === 'not-modified') return answer;
    if (answer.status === 'missing') throw new StoreContentError('missing', `${place}: there is no such file`);
    if (answer.status === 'too-large')
      throw new StoreContentError('pointer', `${place}: more than ${maxPointerBytes} bytes`);
    etag = answer.etag;
    const stored = await parseStoredPointer(answer.bytes, place);
    const opened = await loadMembers(store, stored.pointer, models, signal);
    return { status: 'usable', loaded: { ensemble: createEnsemble(stored, opened), models: opened }, etag };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof StoreContentError)) return { status: 'unusable', code: 'unreachable', message, etag: null };
    // A file that is missing may be on its way; everything else stays as it is until somebody changes it.
    return { status: 'unusable', code: error.code, message, etag: error.code === 'missing' ? null : etag };
  }
}
