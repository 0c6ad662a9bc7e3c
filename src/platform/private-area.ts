import type { StorageArea } from './storage-area.ts';

const storeName = 'values';

/**
 * A storage area for the worker of private windows. Chromium shares `storage.session` between the normal and the private
 * side of an extension, `split` or not; a database is the private side's own, kept in memory, and gone with its last window.
 */
export function createPrivateArea(): StorageArea {
  let opening: Promise<IDBDatabase> | null = null;
  const run = async <Result>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    const database = await opening;
    return answerOf(ask(database.transaction(storeName, mode).objectStore(storeName)));
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
  return answerOf(request);
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
