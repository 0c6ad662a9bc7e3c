import { readingStorage } from '../support/attacks/by-content-script.ts';

/** A hijacked renderer reads all that the extension stores, the key of the endpoint included. */
export const attack = readingStorage(
  'storage-read',
  `const read = {};
  for (const area of ['local', 'session', 'sync'])
    read[area] = await chrome.storage[area].get().catch((error) => String(error));
  return read;`,
);
