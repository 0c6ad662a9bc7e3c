import { archiveFolder, archivePath, maxPointerBytes } from './layout.ts';
import { loadMembers } from './load-members.ts';
import type { ObjectStore } from './object-store.ts';
import { shortVersion } from './pointer.ts';
import {
  type PointerFile,
  parseCurrentPointer,
  parseStoredPointer,
  readPointerFile,
  type StoredPointer,
} from './read-pointer.ts';
import { StoreContentError } from './store-content-error.ts';
import { type PointerChange, writePointer } from './write-pointer.ts';

/**
 * Makes an earlier pointer the current one again, byte for byte, after checking its models as a server does.
 * @param to version, or its first digits, of any published pointer; null for the one before the current one
 * @throws StoreContentError if a server would refuse it, Error if there is no such version, the store cannot be
 *   reached, or another process published in the meantime
 */
export async function rollBack(store: ObjectStore, to: string | null): Promise<PointerChange> {
  const file = await readPointerFile(store);
  // A damaged pointer is a reason to roll back, so it is not parsed if the target is given.
  const sha256 = to === null ? await findPreviousHash(store, file) : await findHash(store, to);
  const target = await readArchived(store, sha256);
  await loadMembers(store, target.pointer, new Map());
  if (file?.sha256 !== sha256) await writePointer(store, target.bytes, file?.etag ?? null);
  return { version: shortVersion(sha256), before: file === null ? null : shortVersion(file.sha256) };
}

async function findPreviousHash(store: ObjectStore, file: PointerFile | null): Promise<string> {
  const previous = file === null ? [] : (await parseCurrentPointer(store, file)).pointer.previous;
  if (previous[0] === undefined) throw new Error(`${store.name}: there is no earlier version to go back to`);
  return previous[0].sha256;
}

async function findHash(store: ObjectStore, version: string): Promise<string> {
  const hashes = await archivedHashes(store);
  const found = hashes.filter((hash) => hash.startsWith(version));
  if (found.length === 1) return found[0] as string;
  const known = hashes.map(shortVersion).join(', ') || 'none';
  const count = found.length === 0 ? 'no' : 'more than one';
  throw new Error(`${store.name}: ${count} version starts with "${version}"; published versions: ${known}`);
}

/** Hashes of all published pointers, in no particular order. */
export async function archivedHashes(store: ObjectStore): Promise<string[]> {
  return (await store.list(archiveFolder)).flatMap((path) => /\/([0-9a-f]{64})\.json$/.exec(path)?.[1] ?? []);
}

async function readArchived(store: ObjectStore, sha256: string): Promise<StoredPointer> {
  const source = `${store.name}/${archivePath(sha256)}`;
  const answer = await store.read(archivePath(sha256), maxPointerBytes);
  if (answer.status === 'too-large')
    throw new StoreContentError('pointer', `${source}: more than ${maxPointerBytes} bytes`);
  if (answer.status !== 'found') throw new StoreContentError('missing', `${source}: there is no such file`);
  const opened = await parseStoredPointer(answer.bytes, source);
  if (opened.sha256 !== sha256) throw new StoreContentError('hash', `${source}: SHA-256 is ${opened.sha256}`);
  return opened;
}
