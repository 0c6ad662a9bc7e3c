import type { SettingsStore } from './settings-store.ts';

/**
 * Asks the browser for the managed policy and caches the answer. The answer may take seconds after the browser starts,
 * so nothing waits for it. Until it arrives, the copy of the last known policy applies.
 *
 * @returns whether the policy changed
 */
export async function refreshPolicy(
  settingsStore: SettingsStore,
  managedValues: () => Promise<unknown>,
): Promise<boolean> {
  try {
    return await settingsStore.setPolicy(await managedValues());
  } catch (error) {
    // Firefox rejects if there is no policy. Any other failure says nothing about the policy, so the copy is kept.
    return isNoPolicy(error) ? settingsStore.setPolicy({}) : false;
  }
}

function isNoPolicy(error: unknown): boolean {
  return error instanceof Error && /manifest not found/i.test(error.message);
}
