import { sha256Hex } from '../../core/base/digest.ts';
import { currentPointerPath, maxPointerBytes } from './layout.ts';
import type { ObjectStore } from './object-store.ts';
import { type Pointer, parsePointer } from './pointer.ts';
import { StoreContentError } from './store-content-error.ts';

/** A pointer and the bytes of its file, which are archived when another replaces it. */
export interface StoredPointer {
  readonly pointer: Pointer;
  /** SHA-256 of the file, 64 hexadecimal digits; its first twelve are the version. */
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @param source name of the file for messages @throws StoreContentError if the bytes are not a valid pointer */
export async function parseStoredPointer(bytes: Uint8Array<ArrayBuffer>, source: string): Promise<StoredPointer> {
  return { pointer: parsePointer(new TextDecoder().decode(bytes), source), sha256: await sha256Hex(bytes), bytes };
}

export interface PointerFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly sha256: string;
}

/**
 * Reads the file of the current pointer without parsing it.
 * @returns null if there is none
 * @throws StoreContentError if it is too large, Error if the store cannot be reached
 */
export async function readPointerFile(store: ObjectStore): Promise<PointerFile | null> {
  const answer = await store.read(currentPointerPath, maxPointerBytes);
  if (answer.status === 'too-large') {
    throw new StoreContentError('pointer', `${store.name}/${currentPointerPath}: more than ${maxPointerBytes} bytes`);
  }
  if (answer.status !== 'found') return null;
  return { bytes: answer.bytes, etag: answer.etag, sha256: await sha256Hex(answer.bytes) };
}

/** Parses the file of the current pointer. @throws StoreContentError if it is not a valid pointer */
export function parseCurrentPointer(store: ObjectStore, { bytes }: PointerFile): Promise<StoredPointer> {
  return parseStoredPointer(bytes, `${store.name}/${currentPointerPath}`);
}
