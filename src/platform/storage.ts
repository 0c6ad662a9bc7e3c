import { browser } from './browser.ts';
import { createPrivateArea } from './private-area.ts';
import { isPrivateContext } from './runtime.ts';
import type { StorageArea } from './storage-area.ts';

/** Kept on the disk, shared by normal and private windows. */
export const localArea: StorageArea = areaOf(() => browser.storage.local);

/**
 * Kept in memory until the browser closes, or the last private window where this context is that of private windows; a
 * service worker that starts again finds it.
 */
export const sessionArea: StorageArea = isPrivateContext()
  ? createPrivateArea()
  : areaOf(() => browser.storage.session);

/** What the administrator set; rejects in Firefox where there is no policy. Slow at the start of the browser. */
export function readManagedValues(): Promise<unknown> {
  return browser.storage.managed.get();
}

/** Calls back with the area (`local`, `session`, `managed`) and the keys that changed in it. */
export function onStorageChange(listener: (area: string, keys: readonly string[]) => void): void {
  browser.storage.onChanged.addListener((changes, area) => listener(area, Object.keys(changes)));
}

function areaOf(area: () => typeof browser.storage.local): StorageArea {
  return {
    get: async (key) => (await area().get(key))[key],
    set: (key, value) => area().set({ [key]: value }),
    remove: (key) => area().remove(key),
  };
}
