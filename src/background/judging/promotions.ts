import type { StorageArea } from '../../platform/storage-area.ts';
import { parseTexts } from '../base/parse-texts.ts';
import { createStoredValue } from '../base/stored-value.ts';

/** The hosts that kept their banner from being read. They get the warning page until the browser closes. */
export interface Promotions {
  has(host: string): Promise<boolean>;
  add(host: string): Promise<void>;
}

/** More hosts than a person visits; the oldest are forgotten. */
const maxHosts = 500;

export function createPromotions(session: StorageArea): Promotions {
  const hosts = createStoredValue(session, 'promotedHosts', parseTexts);
  return {
    has: async (host) => (await hosts.get()).includes(host),
    add: (host) => hosts.update((raw) => [...parseTexts(raw).filter((other) => other !== host), host].slice(-maxHosts)),
  };
}
