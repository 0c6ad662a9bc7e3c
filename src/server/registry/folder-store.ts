import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ObjectStore } from './object-store.ts';

/** Creates a store in a folder, local or mounted. The ETag of a file is the hash of its content. */
export function createFolderStore(root: string): ObjectStore {
  const read: ObjectStore['read'] = async (path, maxBytes, known) => {
    const bytes = await nullIfAbsent(readUpTo(join(root, path), maxBytes + 1));
    if (bytes === null) return { status: 'missing' };
    if (bytes.length > maxBytes) return { status: 'too-large' };
    const etag = etagOf(bytes);
    return etag === known ? { status: 'not-modified' } : { status: 'found', bytes, etag };
  };
  return {
    name: root,
    read,
    async write(path, bytes, over) {
      const target = join(root, path);
      await mkdir(dirname(target), { recursive: true });
      if (over === undefined) {
        await replace(target, bytes);
        return { status: 'written', etag: etagOf(bytes) };
      }
      return locked(target, async () => {
        const found = await nullIfAbsent(readUpTo(target, Number.POSITIVE_INFINITY));
        if ((found === null ? null : etagOf(found)) !== over.etag) return { status: 'refused' };
        await replace(target, bytes);
        return { status: 'written', etag: etagOf(bytes) };
      });
    },
    async size(path) {
      return (await nullIfAbsent(stat(join(root, path))))?.size ?? null;
    },
    async list(folder) {
      const names = (await nullIfAbsent(readdir(join(root, folder)))) ?? [];
      return names.map((name) => `${folder}/${name}`).sort();
    },
  };
}

function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('hex')}"`;
}

/** The limit applies to the read itself, because a file may grow after its size is known. */
async function readUpTo(file: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(file);
  try {
    const bytes = new Uint8Array(Math.min((await handle.stat()).size, limit));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}

/** Writes a temporary file and renames it, so that readers find either the old file or the new one. */
async function replace(target: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${target}.${randomUUID()}.part`;
  try {
    await writeFile(temporary, bytes, { flush: true });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Holds a lock file from the comparison with the old file until the new one replaces it. */
async function locked<Result>(target: string, work: () => Promise<Result>): Promise<Result> {
  const lock = `${target}.lock`;
  try {
    await (await open(lock, 'wx')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`${lock} exists: another process is writing. Remove the file if none is.`);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function nullIfAbsent<Found>(reading: Promise<Found>): Promise<Found | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
