import { browser } from './browser.ts';
import { createPrivateArea } from './private-area.ts';
import { isPrivateContext } from './runtime.ts';
import type { StorageArea } from './storage-area.ts';

/** On the disk, shared by normal and private windows. */
export const localArea: StorageArea = areaOf(() => browser.storage.local);

/**
 * In memory until the browser closes, or until the last private window closes if this context serves private windows.
 * Outlives the service worker.
 */
export const sessionArea: StorageArea = isPrivateContext()
  ? createPrivateArea()
  : areaOf(() => browser.storage.session);

/** Reads the policy. Rejects in Firefox if there is none. Takes seconds while the browser starts. */
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
