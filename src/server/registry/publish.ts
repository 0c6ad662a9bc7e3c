import { sha256Hex } from '../../core/base/digest.ts';
import type { Model } from '../../core/model/model.ts';
import type { Aggregation } from './combine-scores.ts';
import { computeGoldenVectors } from './golden.ts';
import { archivePath, modelPath } from './layout.ts';
import { loadMembers } from './load-members.ts';
import type { ObjectStore } from './object-store.ts';
import { encodePointer, historyLength, type Pointer, type PointerMember, shortVersion } from './pointer.ts';
import { parseCurrentPointer, parseStoredPointer, readPointerFile, type StoredPointer } from './read-pointer.ts';
import { type PointerChange, writePointer } from './write-pointer.ts';

/** A model and the file that it was opened from. */
export interface NewMember {
  readonly name: string;
  readonly weight: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly model: Model;
}

export interface Publication {
  readonly members: readonly NewMember[];
  /** Keeps the current members with other names; otherwise the new members are the whole ensemble. */
  readonly add: boolean;
  /** Null keeps the aggregation of the current pointer, or uses `mean` if there is none. */
  readonly aggregation: Aggregation | null;
  readonly now: Date;
}

/**
 * Writes models into a store and points to them. The files are written before the pointer that names them, and the
 * ensemble is checked as a server checks it before the pointer is written. If anything fails half way, the old ensemble
 * stays current.
 * @returns the change; if the same ensemble is already current, nothing is written and `version` equals `before`
 * @throws StoreContentError if a server would refuse the ensemble, Error if the store cannot be reached or another
 *   process published in the meantime
 */
export async function publish(store: ObjectStore, publication: Publication): Promise<PointerChange> {
  const file = await readPointerFile(store);
  const current = file === null ? null : await parseCurrentPointer(store, file);
  const added = await Promise.all(
    publication.members.map(async (member) => ({ member, entry: await entryOf(member) })),
  );
  const next = await nextPointer(
    current,
    added.map(({ entry }) => entry),
    publication,
  );
  const before = current === null ? null : shortVersion(current.sha256);
  if (current !== null && sameEnsemble(next.pointer, current.pointer))
    return { version: shortVersion(current.sha256), before };

  // Existing files are written again. Their content is the same, unless the stored one is damaged.
  await Promise.all(added.map(({ member, entry }) => store.write(modelPath(entry.sha256), member.bytes)));
  await loadMembers(store, next.pointer, new Map(added.map(({ member, entry }) => [entry.sha256, member.model])));
  // The current pointer is archived too: if it was written by hand, it is not in the archive yet.
  for (const { sha256, bytes } of current === null ? [next] : [current, next]) {
    await store.write(archivePath(sha256), bytes);
  }
  await writePointer(store, next.bytes, file?.etag ?? null);
  return { version: shortVersion(next.sha256), before };
}

async function entryOf({ name, weight, bytes, model }: NewMember): Promise<PointerMember> {
  return { name, sha256: await sha256Hex(bytes), size: bytes.length, weight, golden: computeGoldenVectors(model) };
}

/** Encodes the new pointer and parses it, so that it passes the same checks as one that is read. */
function nextPointer(
  current: StoredPointer | null,
  added: readonly PointerMember[],
  { add, aggregation, now }: Publication,
): Promise<StoredPointer> {
  const old = add && current !== null ? current.pointer.models : [];
  const kept = old.map((member) => added.find(({ name }) => name === member.name) ?? member);
  const appended = added.filter(({ name }) => old.every((member) => member.name !== name));
  const previous =
    current === null
      ? []
      : [{ sha256: current.sha256, createdAt: current.pointer.createdAt }, ...current.pointer.previous];
  const pointer = {
    models: [...kept, ...appended],
    aggregation: aggregation ?? current?.pointer.aggregation ?? 'mean',
    createdAt: now.toISOString(),
    previous: previous.slice(0, historyLength),
  };
  return parseStoredPointer(encodePointer(pointer), 'the new pointer');
}

function sameEnsemble(a: Pointer, b: Pointer): boolean {
  const ensemble = ({ models, aggregation, featureSetVersion }: Pointer): string =>
    JSON.stringify([models, aggregation, featureSetVersion]);
  return ensemble(a) === ensemble(b);
}
