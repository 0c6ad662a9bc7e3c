import type { StorageArea } from './storage-area.ts';

const storeName = 'values';

/**
 * Creates the session area for the worker of private windows. Chromium shares `storage.session` between normal and
 * private windows, even in `split` mode. A database belongs to the private windows only, is kept in memory, and
 * disappears with the last of them.
 */
export function createPrivateArea(): StorageArea {
  let opening: Promise<IDBDatabase> | null = null;
  const run = async <Result>(
    mode: IDBTransactionMode,
    createRequest: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    const database = await opening;
    return resultOf(createRequest(database.transaction(storeName, mode).objectStore(storeName)));
  };
  return {
    get: (key) => run<unknown>('readonly', (store) => store.get(key)),
    set: async (key, value) => void (await run('readwrite', (store) => store.put(value, key))),
    remove: (key) => run('readwrite', (store) => store.delete(key)),
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('session', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return resultOf(request);
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
