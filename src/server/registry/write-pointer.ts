import { sha256Hex } from '../../core/base/digest.ts';
import { currentPointerPath } from './layout.ts';
import type { ObjectStore } from './object-store.ts';
import { shortVersion } from './pointer.ts';

/** The result of changing the pointer. */
export interface PointerChange {
  /** Version of the pointer that is now current. */
  readonly version: string;
  /** Version of the previous pointer; null if there was none. */
  readonly before: string | null;
}

/**
 * Makes `bytes` the current pointer if the current one has not changed since it was read.
 * @param expected ETag of the pointer that was read, null if there was none
 * @throws Error if another process changed it; nothing is written then
 */
export async function writePointer(
  store: ObjectStore,
  bytes: Uint8Array<ArrayBuffer>,
  expected: string | null,
): Promise<void> {
  const answer = await store.write(currentPointerPath, bytes, { etag: expected });
  if (answer.status === 'written') return;
  // If the acknowledgement of a write is lost, the retry finds its own content and is refused.
  const found = await store.read(currentPointerPath, bytes.length);
  if (found.status === 'found' && (await sha256Hex(found.bytes)) === (await sha256Hex(bytes))) return;
  const other = found.status === 'found' ? `version ${shortVersion(await sha256Hex(found.bytes))}` : 'something else';
  throw new Error(
    `${store.name}: another process wrote ${other} in the meantime; nothing was changed, so check and try again`,
  );
}
