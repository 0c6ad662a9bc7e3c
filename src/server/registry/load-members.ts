import { sha256Hex } from '../../core/base/digest.ts';
import { featureSetVersion, ModelError } from '../../core/model/format.ts';
import type { Model } from '../../core/model/model.ts';
import { openModel } from '../../core/model/open-model.ts';
import { checkGolden } from './golden.ts';
import { maxModelBytes, modelPath } from './layout.ts';
import type { ObjectStore } from './object-store.ts';
import type { Pointer, PointerMember } from './pointer.ts';
import { StoreContentError } from './store-content-error.ts';

/** Open models by the SHA-256 of their files. */
export type ModelsByHash = ReadonlyMap<string, Model>;

/**
 * Opens all models that a pointer names, in parallel, and checks each: length, hash, format, feature set, golden
 * vectors.
 * @param known models that are already open; their files are not read again, but their golden vectors are checked
 *   again, because another pointer may have others
 * @throws StoreContentError for the first invalid model, Error if the store cannot be reached
 */
export async function loadMembers(
  store: ObjectStore,
  pointer: Pointer,
  known: ModelsByHash,
  signal?: AbortSignal,
): Promise<ModelsByHash> {
  checkFeatureSet(store, pointer);
  const opened = await Promise.all(
    pointer.models.map(async (member) => {
      const model = known.get(member.sha256) ?? (await openMember(store, member, signal));
      checkGolden(model, member.golden, member.name);
      return [member.sha256, model] as const;
    }),
  );
  return new Map(opened);
}

/** @throws StoreContentError if the models of `pointer` need other features than this program computes */
export function checkFeatureSet(store: ObjectStore, { featureSetVersion: found }: Pointer): void {
  if (found === featureSetVersion) return;
  throw new StoreContentError(
    'feature-set',
    `${store.name}: the pointer is for feature-set version ${found}; this program computes ${featureSetVersion}`,
  );
}

async function openMember(
  store: ObjectStore,
  { name, sha256, size }: PointerMember,
  signal: AbortSignal | undefined,
): Promise<Model> {
  const path = modelPath(sha256);
  const source = `${name}: ${store.name}/${path}`;
  const answer = await store.read(path, maxModelBytes, null, signal);
  if (answer.status === 'too-large') throw new StoreContentError('size', `${source}: more than ${maxModelBytes} bytes`);
  if (answer.status !== 'found') throw new StoreContentError('missing', `${source}: there is no such file`);
  const { bytes } = answer;
  if (bytes.length !== size) {
    throw new StoreContentError('size', `${source}: ${bytes.length} bytes; the pointer says ${size}`);
  }
  const found = await sha256Hex(bytes);
  if (found !== sha256) throw new StoreContentError('hash', `${source}: SHA-256 is ${found}`);
  try {
    return await openModel(bytes);
  } catch (error) {
    if (error instanceof ModelError) throw new StoreContentError('format', `${source}: ${error.message}`);
    throw error;
  }
}
