import { currentPointerPath, modelFolder, modelPath } from './layout.ts';
import { checkFeatureSet, loadMembers } from './load-members.ts';
import type { ObjectStore } from './object-store.ts';
import { type Pointer, shortVersion } from './pointer.ts';
import { parseCurrentPointer, readPointerFile } from './read-pointer.ts';
import { archivedHashes } from './roll-back.ts';
import { StoreContentError } from './store-content-error.ts';

export interface StoreInspection {
  readonly store: string;
  /** Of the current pointer; null if there is none. */
  readonly version: string | null;
  readonly createdAt: string | null;
  readonly featureSetVersion: number | null;
  readonly aggregation: Pointer['aggregation'] | null;
  readonly members: readonly {
    readonly name: string;
    readonly sha256: string;
    /** Bytes, according to the pointer. */
    readonly size: number;
    readonly weight: number;
    readonly golden: number;
  }[];
  /** Versions that `rollback` returns to step by step, newest first. */
  readonly previous: readonly { readonly version: string; readonly createdAt: string }[];
  /** Other published versions, such as those that were rolled back. */
  readonly others: readonly string[];
  /** Number of model files in the store, including those of earlier versions. */
  readonly files: number;
  /** Why a server would refuse the ensemble; null if it would accept it. */
  readonly problem: string | null;
}

/**
 * Describes the content of a store.
 * @param thorough loads every member and checks it as a server does; otherwise only checks that the files exist with
 *   their length
 * @throws Error if the store cannot be reached
 */
export async function inspectStore(store: ObjectStore, thorough: boolean): Promise<StoreInspection> {
  const file = await readPointerFile(store);
  const version = file === null ? null : shortVersion(file.sha256);
  let pointer: Pointer | null = null;
  let problem: string | null = null;
  try {
    if (file === null)
      throw new StoreContentError('missing', `${store.name}/${currentPointerPath}: there is no such file`);
    pointer = (await parseCurrentPointer(store, file)).pointer;
    await (thorough ? loadMembers(store, pointer, new Map()) : checkFiles(store, pointer));
  } catch (error) {
    if (!(error instanceof StoreContentError)) throw error;
    problem = error.message;
  }
  const previous = (pointer?.previous ?? []).map(({ sha256, createdAt }) => ({
    version: shortVersion(sha256),
    createdAt,
  }));
  const listed = new Set([version, ...previous.map((earlier) => earlier.version)]);
  return {
    store: store.name,
    version,
    createdAt: pointer?.createdAt ?? null,
    featureSetVersion: pointer?.featureSetVersion ?? null,
    aggregation: pointer?.aggregation ?? null,
    members: (pointer?.models ?? []).map(({ golden, ...member }) => ({ ...member, golden: golden.length })),
    previous,
    others: (await archivedHashes(store)).map(shortVersion).filter((other) => !listed.has(other)),
    files: (await store.list(modelFolder)).length,
    problem,
  };
}

async function checkFiles(store: ObjectStore, pointer: Pointer): Promise<void> {
  checkFeatureSet(store, pointer);
  for (const { name, sha256, size } of pointer.models) {
    const found = await store.size(modelPath(sha256));
    const source = `${name}: ${store.name}/${modelPath(sha256)}`;
    if (found === null) throw new StoreContentError('missing', `${source}: there is no such file`);
    if (found !== size) throw new StoreContentError('size', `${source}: ${found} bytes; the pointer says ${size}`);
  }
}
