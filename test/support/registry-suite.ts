import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { Model } from '../../src/core/model/model.ts';
import { openModel } from '../../src/core/model/open-model.ts';
import type { ObjectStore } from '../../src/server/registry/object-store.ts';
import type { ModelRegistry, RegistryEvent } from '../../src/server/registry/types.ts';
import { modelFile, openTestRegistry, type TestStore } from './registry-kit.ts';
import type { S3Server } from './servers/s3-server.ts';

/** The set-up of the registry tests. Store, registry and events are new for each test. */
export interface RegistrySuite {
  readonly store: ObjectStore;
  /** @throws Error if the store is a folder */
  readonly server: S3Server;
  /** Two model files that score every name differently. */
  readonly fileA: Uint8Array<ArrayBuffer>;
  readonly fileB: Uint8Array<ArrayBuffer>;
  /** The model that answers if the store has none. */
  readonly bundled: Model;
  /** The events that the registry has reported so far. */
  readonly events: RegistryEvent[];
  /** Opens a registry on the store. It is closed after the test. */
  open(): Promise<ModelRegistry>;
}

/** Sets up the tests of the surrounding `describe` or file. */
export function setUpRegistrySuite(createStore: () => Promise<TestStore>): RegistrySuite {
  let files: { a: Uint8Array<ArrayBuffer>; b: Uint8Array<ArrayBuffer>; bundled: Model };
  let current: TestStore;
  let events: RegistryEvent[];
  let registries: ModelRegistry[];

  beforeAll(async () => {
    const [a, b, bundled] = await Promise.all([modelFile(-1), modelFile(-2), modelFile(0)]);
    files = { a, b, bundled: await openModel(bundled) };
  });
  beforeEach(async () => {
    current = await createStore();
    events = [];
    registries = [];
  });
  afterEach(async () => {
    for (const registry of registries) registry.close();
    vi.useRealTimers();
    await current.close();
  });

  return {
    get store() {
      return current.store;
    },
    get server() {
      if (current.server === null) throw new Error('this store has no server');
      return current.server;
    },
    get fileA() {
      return files.a;
    },
    get fileB() {
      return files.b;
    },
    get bundled() {
      return files.bundled;
    },
    get events() {
      return events;
    },
    async open() {
      const registry = await openTestRegistry(current, files.bundled, events);
      registries.push(registry);
      return registry;
    },
  };
}
