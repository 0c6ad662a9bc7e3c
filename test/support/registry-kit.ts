import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Model } from '../../src/core/model/model.ts';
import { openModel } from '../../src/core/model/open-model.ts';
import type { ModelParts } from '../../src/core/model/parts.ts';
import { writeModel } from '../../src/core/model/write-model.ts';
import type { StoreConfig } from '../../src/server/registry/config.ts';
import { currentPointerPath } from '../../src/server/registry/layout.ts';
import type { ObjectStore } from '../../src/server/registry/object-store.ts';
import { openStore } from '../../src/server/registry/open-store.ts';
import { type Publication, publish } from '../../src/server/registry/publish.ts';
import { openRegistry } from '../../src/server/registry/registry.ts';
import type { ModelRegistry, RegistryEvent } from '../../src/server/registry/types.ts';
import { type S3Server, startS3Server } from './servers/s3-server.ts';
import { smallModel } from './small-model.ts';

/** A temporary model store. */
export interface TestStore {
  readonly config: Exclude<StoreConfig, { type: 'bundled' }>;
  readonly store: ObjectStore;
  /** The server of a store on S3, to count requests and to make them fail; null for a folder. */
  readonly server: S3Server | null;
  close(): Promise<void>;
}

export async function createTestFolder(): Promise<TestStore> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hostwise-models-'));
  const config = { type: 'folder', path: folder } as const;
  return { config, store: await openStore(config), server: null, close: () => rm(folder, { recursive: true }) };
}

export async function createTestBucket(): Promise<TestStore> {
  const server = await startS3Server();
  process.env.AWS_ACCESS_KEY_ID = server.credentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = server.credentials.secretAccessKey;
  delete process.env.AWS_SESSION_TOKEN;
  const { bucket, region, endpoint } = server;
  const config = { type: 's3', bucket, prefix: 'live/models', region, endpoint } as const;
  return { config, store: await openStore(config), server, close: () => server.close() };
}

/** Opens the store as a server does, with `bundled` as its bundled model. */
export function openTestRegistry(
  testStore: TestStore,
  bundled: Model,
  events: RegistryEvent[] = [],
): Promise<ModelRegistry> {
  const config = { store: testStore.config, revalidateSeconds: 60 };
  return openRegistry(
    config,
    async () => bundled,
    (event) => events.push(event),
  );
}

/** Creates a small model file. Files with different priors score every name differently. */
export async function modelFile(prior: number): Promise<Uint8Array<ArrayBuffer>> {
  trained ??= smallModel();
  return writeModel({ ...trained, prior });
}
let trained: ModelParts | undefined;

/** Publishes models under their names, as the command does, and returns the version. */
export async function publishFiles(
  store: ObjectStore,
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
  options: Partial<Pick<Publication, 'add' | 'aggregation' | 'now'>> = {},
): Promise<string> {
  const members = await Promise.all(
    Object.entries(files).map(async ([name, bytes]) => ({ name, weight: 1, bytes, model: await openModel(bytes) })),
  );
  const { version } = await publish(store, { members, add: false, aggregation: null, now: new Date(), ...options });
  return version;
}

type Json = Record<string, unknown>;

/** Changes the pointer of a store without any check, as a careless administrator might. */
export async function tamper(store: ObjectStore, change: (pointer: Json & { models: Json[] }) => void): Promise<void> {
  const answer = await store.read(currentPointerPath, 1 << 20);
  if (answer.status !== 'found') throw new Error(`the pointer is ${answer.status}`);
  const pointer = JSON.parse(new TextDecoder().decode(answer.bytes));
  change(pointer);
  await store.write(currentPointerPath, new TextEncoder().encode(JSON.stringify(pointer)));
}
