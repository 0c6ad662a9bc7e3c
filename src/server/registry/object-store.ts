import type { PutResult } from '../../s3/client.ts';

export type StoreReadResult =
  | { readonly status: 'found'; readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string }
  | { readonly status: 'not-modified' }
  | { readonly status: 'missing' }
  | { readonly status: 'too-large' };

/** Null: there must be nothing there yet. */
export type WriteCondition = { readonly etag: string | null };

/**
 * What a registry needs of a place for files. Paths are relative, with slashes. A file is replaced as a whole or not at all: nobody
 * reads half of one. Every method throws an `Error` that names the place where it cannot be reached.
 */
export interface ObjectStore {
  /** As people write it: a folder or `s3://bucket/prefix`. */
  readonly name: string;
  /** @param known ETag of what is at hand, which is then not read again */
  read(path: string, maxBytes: number, known?: string | null, signal?: AbortSignal): Promise<StoreReadResult>;
  /** @param over writes only over what has this ETag, if the place can tell; writes always where it is left out */
  write(path: string, bytes: Uint8Array<ArrayBuffer>, over?: WriteCondition): Promise<PutResult>;
  /** Length in bytes, or null where there is no such file. */
  size(path: string): Promise<number | null>;
  /** Paths of the files in a folder, sorted. */
  list(folder: string): Promise<string[]>;
}
