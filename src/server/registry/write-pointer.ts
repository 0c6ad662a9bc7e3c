import { sha256Hex } from '../../core/base/digest.ts';
import { currentPointerPath } from './layout.ts';
import type { ObjectStore } from './object-store.ts';
import { shortVersion } from './pointer.ts';

/** What a change of the pointer came to. */
export interface PointerChange {
  /** Of the pointer that is current now. */
  readonly version: string;
  /** Of the one before; null where there was none. */
  readonly before: string | null;
}

/**
 * Makes `bytes` the current pointer, if it is still the one that was read.
 * @param seen ETag of the one that was read, null where there was none
 * @throws Error where somebody else changed it meanwhile; nothing is changed then
 */
export async function writePointer(
  store: ObjectStore,
  bytes: Uint8Array<ArrayBuffer>,
  seen: string | null,
): Promise<void> {
  const answer = await store.write(currentPointerPath, bytes, { etag: seen });
  if (answer.status === 'written') return;
  // A write whose acknowledgement was lost is repeated, and is then refused because of itself.
  const found = await store.read(currentPointerPath, bytes.length);
  if (found.status === 'found' && (await sha256Hex(found.bytes)) === (await sha256Hex(bytes))) return;
  const other = found.status === 'found' ? `version ${shortVersion(await sha256Hex(found.bytes))}` : 'something else';
  throw new Error(`${store.name}: somebody else wrote ${other} meanwhile; nothing was changed, so look and try again`);
}
