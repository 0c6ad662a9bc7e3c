import type { StorageArea } from '../../platform/storage-area.ts';
import { parseTexts } from '../base/parse-texts.ts';
import { createStoredValue } from '../base/stored-value.ts';

/** A page in a tab. */
export interface AskingPage {
  readonly tabId: number;
  readonly host: string;
  /** Null in browsers that do not provide it. */
  readonly documentId: string | null;
}

/** The pages whose content script has noticed a field for secrets, until the browser closes. */
export interface AskingPages {
  has(page: AskingPage): Promise<boolean>;
  add(page: AskingPage): Promise<void>;
}

/** More pages than are open at a time; the oldest are forgotten. */
const maxPages = 200;

export function createAskingPages(session: StorageArea): AskingPages {
  const pages = createStoredValue(session, 'askingPages', parseTexts);
  return {
    has: async (page) => (await pages.get()).includes(idOf(page)),
    add: (page) =>
      pages.update((raw) => [...parseTexts(raw).filter((other) => other !== idOf(page)), idOf(page)].slice(-maxPages)),
  };
}

function idOf({ tabId, host, documentId }: AskingPage): string {
  return documentId ?? `${tabId} ${host}`;
}
