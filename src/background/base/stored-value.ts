import type { StorageArea } from '../../platform/storage-area.ts';

/** A value in storage, read once in the life of the worker. */
export interface StoredValue<Value> {
  get(): Promise<Value>;
  /**
   * Replaces the raw value in storage by what `change` returns, and writes nothing if `change` returns its argument.
   * Changes run one after another. Resolves once the value is written.
   */
  update(change: (raw: unknown) => unknown): Promise<void>;
  /** Makes the next `get` read again, because another context wrote. */
  invalidate(): void;
}

/** @param parse turns the raw value, undefined if there is none, into the value; must not throw */
export function createStoredValue<Value>(
  area: StorageArea,
  key: string,
  parse: (raw: unknown) => Value,
): StoredValue<Value> {
  let cached: Promise<Value> | null = null;
  let lastWrite: Promise<void> = Promise.resolve();

  const load = async (): Promise<Value> => parse(await area.get(key));
  const write = async (change: (raw: unknown) => unknown): Promise<void> => {
    const old = await area.get(key);
    const raw = change(old);
    if (raw !== old) await area.set(key, raw);
    cached = Promise.resolve(parse(raw));
  };
  return {
    get: () => {
      if (cached === null) {
        const loading = load();
        cached = loading;
        // A failed read must not stay cached for the life of the worker.
        loading.catch(() => {
          if (cached === loading) cached = null;
        });
      }
      return cached;
    },
    update: (change) => {
      const written = lastWrite.then(() => write(change));
      lastWrite = written.catch(() => undefined);
      return written;
    },
    invalidate: () => {
      cached = null;
    },
  };
}
