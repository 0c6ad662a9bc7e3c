import type { StorageArea } from '../../platform/storage-area.ts';

/** A value in storage that is read once per life of the worker. */
export interface StoredValue<Value> {
  get(): Promise<Value>;
  /**
   * Writes what `change` makes of the raw value in storage, unless it gives back the very same. Changes run one after the
   * other; resolves when written.
   */
  update(change: (raw: unknown) => unknown): Promise<void>;
  /** Somebody else wrote: the next `get` reads again. */
  invalidate(): void;
}

/** @param read makes a value of what storage holds, undefined for nothing; it must not throw */
export function createStoredValue<Value>(
  area: StorageArea,
  key: string,
  read: (raw: unknown) => Value,
): StoredValue<Value> {
  let cached: Promise<Value> | null = null;
  let last: Promise<void> = Promise.resolve();

  const load = async (): Promise<Value> => read(await area.get(key));
  const write = async (change: (raw: unknown) => unknown): Promise<void> => {
    const old = await area.get(key);
    const raw = change(old);
    if (raw !== old) await area.set(key, raw);
    cached = Promise.resolve(read(raw));
  };
  return {
    get: () => {
      if (cached === null) {
        const loading = load();
        cached = loading;
        // A failed read must not be remembered for the life of the worker.
        loading.catch(() => {
          if (cached === loading) cached = null;
        });
      }
      return cached;
    },
    update: (change) => {
      const written = last.then(() => write(change));
      last = written.catch(() => undefined);
      return written;
    },
    invalidate: () => {
      cached = null;
    },
  };
}
