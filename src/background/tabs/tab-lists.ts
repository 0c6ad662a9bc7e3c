import { isRecord } from '../../core/base/guards.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { warn } from '../base/log.ts';

/**
 * A list of records for each tab, kept for the session. No method rejects: the worker's own copy holds even if storage
 * fails, and it survives everything but the end of the worker.
 */
export interface TabLists<Item> {
  read(tabId: number): Promise<readonly Item[]>;
  write(tabId: number, items: readonly Item[]): Promise<void>;
  /** Call when the browser gives a tab a new id. */
  move(tabId: number, oldTabId: number): Promise<void>;
  forget(tabId: number): Promise<void>;
}

/** @param name distinguishes the lists in storage */
export function createTabLists<Item extends object>(session: StorageArea, name: string): TabLists<Item> {
  const key = (tabId: number): string => `${name}:${tabId}`;
  const cache = new Map<number, readonly Item[]>();

  async function read(tabId: number): Promise<readonly Item[]> {
    const cached = cache.get(tabId);
    if (cached !== undefined) return cached;
    const stored = await session.get(key(tabId)).catch(() => undefined);
    // Needs no validation of the fields: the browser empties the area when the extension is updated.
    const items = Array.isArray(stored) ? (stored.filter(isRecord) as unknown as Item[]) : [];
    // A write may have happened in the meantime.
    const newest = cache.get(tabId) ?? items;
    cache.set(tabId, newest);
    return newest;
  }

  async function write(tabId: number, items: readonly Item[]): Promise<void> {
    cache.set(tabId, items);
    await session.set(key(tabId), items).catch((error: unknown) => warn(`cannot store ${name} of a tab`, error));
  }

  async function forget(tabId: number): Promise<void> {
    cache.delete(tabId);
    await session.remove(key(tabId)).catch(() => undefined);
  }

  return {
    read,
    write,
    async move(tabId, oldTabId) {
      const items = await read(oldTabId);
      if (items.length > 0) await write(tabId, items);
      await forget(oldTabId);
    },
    forget,
  };
}
