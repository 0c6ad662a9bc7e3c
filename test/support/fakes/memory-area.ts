import type { StorageArea } from '../../../src/platform/storage-area.ts';

/** A storage area in memory that tests can inspect. It copies values on every read and write, as browsers do. */
export interface MemoryArea extends StorageArea {
  readonly values: Map<string, unknown>;
  /** How often `set` was called. */
  writes: number;
}

export function createMemoryArea(initial: Readonly<Record<string, unknown>> = {}): MemoryArea {
  const area: MemoryArea = {
    values: new Map(Object.entries(structuredClone(initial))),
    writes: 0,
    get: async (key) => structuredClone(area.values.get(key)),
    async set(key, value) {
      area.writes++;
      area.values.set(key, structuredClone(value));
    },
    remove: async (key) => void area.values.delete(key),
  };
  return area;
}
