import { browser } from './browser.ts';
import { createPrivateArea } from './private-area.ts';
import { isPrivateContext } from './runtime.ts';
import type { StorageArea } from './storage-area.ts';

/** The polyfill's types lack this method. */
interface ClosableArea {
  setAccessLevel?(options: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** On the disk, shared by normal and private windows. */
export const localArea: StorageArea = areaOf(() => browser.storage.local);

/** In memory until the browser closes, shared by normal and private windows: nothing that a page shows may go there. */
export const sharedSessionArea: StorageArea = areaOf(() => browser.storage.session);

/**
 * In memory until the browser closes, or until the last private window closes if this context serves private windows.
 * Outlives the service worker.
 */
export const sessionArea: StorageArea = isPrivateContext() ? createPrivateArea() : sharedSessionArea;

/**
 * Closes every storage area to content scripts, so that a hijacked renderer process cannot reach them. Chromium
 * remembers that, also when it restarts or updates the extension. Does nothing in Firefox, which cannot do it. Rejects
 * if the browser refuses.
 */
export async function closeStorageToContentScripts(): Promise<void> {
  const { local, session, sync, managed } = browser.storage as unknown as Record<string, ClosableArea | undefined>;
  const areas = [local, session, sync, managed];
  await Promise.all(areas.map((area) => area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}

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
