import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ObjectStore } from './object-store.ts';

/** A folder, on this machine or mounted from another. The ETag of a file is the hash of its content. */
export function createFolderStore(root: string): ObjectStore {
  const read: ObjectStore['read'] = async (path, maxBytes, known) => {
    const bytes = await absentAsNull(readUpTo(join(root, path), maxBytes + 1));
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
        const found = await absentAsNull(readUpTo(target, Number.POSITIVE_INFINITY));
        if ((found === null ? null : etagOf(found)) !== over.etag) return { status: 'refused' };
        await replace(target, bytes);
        return { status: 'written', etag: etagOf(bytes) };
      });
    },
    async size(path) {
      return (await absentAsNull(stat(join(root, path))))?.size ?? null;
    },
    async list(folder) {
      const names = (await absentAsNull(readdir(join(root, folder)))) ?? [];
      return names.map((name) => `${folder}/${name}`).sort();
    },
  };
}

function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('hex')}"`;
}

/** A file may grow between a look at its size and the reading, so the reading itself has the limit. */
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

/** Written beside and renamed, so that readers find the old file or the new one. */
async function replace(target: string, bytes: Uint8Array): Promise<void> {
  const beside = `${target}.${randomUUID()}.part`;
  try {
    await writeFile(beside, bytes, { flush: true });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Between the look at the old file and the new one in its place, nobody else who asks this way may write. */
async function locked<Result>(target: string, work: () => Promise<Result>): Promise<Result> {
  const lock = `${target}.lock`;
  try {
    await (await open(lock, 'wx')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`${lock} exists: somebody else is writing. Remove it if nobody is.`);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function absentAsNull<Found>(reading: Promise<Found>): Promise<Found | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
