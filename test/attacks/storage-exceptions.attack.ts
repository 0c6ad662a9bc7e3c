import { byContentScript } from '../support/attacks/by-content-script.ts';

/** A hijacked renderer writes exceptions for everything, in each form that the settings have. */
export const attack = byContentScript(
  'storage-exceptions',
  (host) => `for (const area of ['local', 'session', 'sync']) {
    const stored = await chrome.storage[area].get().catch(() => ({}));
    const trust = { exceptions: ['com', 'info', '${host}'], mode: 'off' };
    const keys = [...Object.keys(stored), 'userSettings', 'settings', 'user', 'exceptions'];
    for (const key of keys) await chrome.storage[area].set({ [key]: { ...stored[key], ...trust } }).catch(() => {});
    await chrome.storage[area].set({ ...trust, continued: ['${host}'], sessionHosts: ['${host}'] }).catch(() => {});
  }`,
);
