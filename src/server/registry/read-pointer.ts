import { sha256Hex } from '../../core/base/digest.ts';
import { currentPointerPath, maxPointerBytes } from './layout.ts';
import type { ObjectStore } from './object-store.ts';
import { type Pointer, parsePointer } from './pointer.ts';
import { StoreContentError } from './store-content-error.ts';

/** A pointer with the bytes of its file, which are kept when another takes its place. */
export interface StoredPointer {
  readonly pointer: Pointer;
  /** SHA-256 of the file, 64 hexadecimal digits; its first twelve are the version. */
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @param place what messages call it @throws StoreContentError where the bytes are no pointer */
export async function parseStoredPointer(bytes: Uint8Array<ArrayBuffer>, place: string): Promise<StoredPointer> {
  return { pointer: parsePointer(new TextDecoder().decode(bytes), place), sha256: await sha256Hex(bytes), bytes };
}

export interface PointerFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly sha256: string;
}

/** Reads the file of the current pointer, whatever is in it; null where there is none. @throws Error where the store cannot be reached */
export async function readPointerFile(store: ObjectStore): Promise<PointerFile | null> {
  const answer = await store.read(currentPointerPath, maxPointerBytes);
  if (answer.status === 'too-large') {
    throw new StoreContentError('pointer', `${store.name}/${currentPointerPath}: more than ${maxPointerBytes} bytes`);
  }
  if (answer.status !== 'found') return null;
  return { bytes: answer.bytes, etag: answer.etag, sha256: await sha256Hex(answer.bytes) };
}

/** Makes a pointer of the file of the current one. @throws StoreContentError where it is none */
export function parseCurrentPointer(store: ObjectStore, { bytes }: PointerFile): Promise<StoredPointer> {
  return parseStoredPointer(bytes, `${store.name}/${currentPointerPath}`);
}
