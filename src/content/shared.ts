import type { PageAction } from '../core/protocol/messages.ts';

/** What the two content scripts of a page share. Scripts of the page see another `globalThis`. */
export interface Shared {
  /** Shows on the page what the background asks for. */
  show?: (action: PageAction) => void;
  /** The page is searched for fields already. */
  isWatched?: boolean;
}
