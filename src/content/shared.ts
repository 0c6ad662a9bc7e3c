import type { PageAction } from '../core/protocol/messages.ts';

/** What the two content scripts of a page share. Scripts of the page see another `globalThis`. */
export interface Shared {
  /** Shows on the page what the background asks for. */
  hostwiseShow?: (action: PageAction) => void;
  /** The page is searched for fields already. */
  hostwiseWatches?: boolean;
}

export function sharedOf(): Shared {
  return globalThis as Shared;
}
