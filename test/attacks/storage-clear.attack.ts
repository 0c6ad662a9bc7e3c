import { byContentScript } from '../support/attacks/by-content-script.ts';

/** A hijacked renderer deletes all that the extension stores. */
export const attack = byContentScript(
  'storage-clear',
  () => `for (const area of ['local', 'session', 'sync']) await chrome.storage[area].clear().catch(() => {});`,
);
