import type { PutResult } from '../../s3/client.ts';

export type StoreReadResult =
  | { readonly status: 'found'; readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string }
  | { readonly status: 'not-modified' }
  | { readonly status: 'missing' }
  | { readonly status: 'too-large' };

/** The ETag that the file must have; null if the file must not exist. */
export type WriteCondition = { readonly etag: string | null };

/**
 * The file operations that a registry needs. Paths are relative, with slashes. A file is replaced completely or not at
 * all, so no reader sees half of one. Every method throws an `Error` with the address of the store if it cannot be
 * reached.
 */
export interface ObjectStore {
  /** The folder or `s3://bucket/prefix`. */
  readonly name: string;
  /** @param known ETag of the version that the caller has, which is not read again */
  read(path: string, maxBytes: number, known?: string | null, signal?: AbortSignal): Promise<StoreReadResult>;
  /** @param over writes only if the file has this ETag, as far as the store supports it; without it, always writes */
  write(path: string, bytes: Uint8Array<ArrayBuffer>, over?: WriteCondition): Promise<PutResult>;
  /** Length in bytes; null if there is no such file. */
  size(path: string): Promise<number | null>;
  /** Paths of the files in a folder, sorted. */
  list(folder: string): Promise<string[]>;
}
