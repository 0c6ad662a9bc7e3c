import { byContentScript } from '../support/attacks/by-content-script.ts';

/** A hijacked renderer writes a policy, as if an administrator had switched the protection off. */
export const attack = byContentScript(
  'storage-policy',
  (host) => `const policy = { mode: 'off', allowList: ['${host}'] };
    for (const key of ['policy', 'cachedPolicy', 'managed', 'policyCache'])
      await chrome.storage.local.set({ [key]: policy }).catch(() => {});
    await chrome.storage.managed.set({ mode: 'off' }).catch(() => {});`,
);
