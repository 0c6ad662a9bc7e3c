import type { SettingsStore } from './settings-store.ts';

/**
 * Asks the browser for the managed policy and caches the answer. Seconds may pass at the start of the browser, so nothing
 * waits for it: until it arrives the copy of the last time is in force.
 */
export async function refreshPolicy(
  settingsStore: SettingsStore,
  managedValues: () => Promise<unknown>,
): Promise<boolean> {
  try {
    return await settingsStore.setPolicy(await managedValues());
  } catch (error) {
    // Firefox rejects where there is no policy at all; any other failure says nothing about the policy.
    return isNoPolicy(error) ? settingsStore.setPolicy({}) : false;
  }
}

function isNoPolicy(error: unknown): boolean {
  return error instanceof Error && /manifest not found/i.test(error.message);
}
