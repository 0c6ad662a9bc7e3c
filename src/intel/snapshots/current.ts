import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';

const schema = v.object({
  /** SHA-256 of the snapshot, which is also its file name. */
  snapshot: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  rows: v.number(),
  /** Time of the pull that gave this snapshot, ISO 8601. */
  pulled: v.string(),
  etag: v.optional(v.string()),
  category: v.string(),
  meaning: v.string(),
  licence: v.optional(v.string()),
});

/** The snapshot of a feed that counts now. */
export type CurrentSnapshot = v.InferOutput<typeof schema>;

/** Reads which snapshot of a feed is current. Returns null if there is none that can be read. */
export async function readCurrent(store: string, feed: string): Promise<CurrentSnapshot | null> {
  try {
    return v.parse(schema, JSON.parse(await readFile(join(store, feed, 'current.json'), 'utf8')));
  } catch {
    return null;
  }
}

/** Makes a snapshot current in one step: readers see the old one or the new. */
export async function writeCurrent(store: string, feed: string, current: CurrentSnapshot): Promise<void> {
  const path = join(store, feed, 'current.json');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, `${JSON.stringify(current, null, 2)}\n`);
  await rename(`${path}.part`, path);
}

/** The file of a snapshot. */
export function snapshotPath(store: string, feed: string, snapshot: string): string {
  return join(store, feed, `${snapshot}.parquet`);
}
