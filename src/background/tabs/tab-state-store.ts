import { isRecord } from '../../core/base/guards.ts';
import type { LookupReport } from '../../core/lookup/report.ts';
import type { Assessment } from '../../core/verdict/types.ts';
import type { ShownPage } from '../../platform/navigation.ts';
import type { StorageArea } from '../../platform/storage-area.ts';

/** A page that a tab shows. */
export interface TabPage extends ShownPage {
  /** What the content script's page was judged by if its address has no host (`about:blank`); else null. */
  readonly origin: string | null;
}

/** The page in a tab and its assessment when it was last judged. */
export interface TabState extends TabPage {
  readonly assessment: Assessment | null;
  readonly lookup: LookupReport | null;
}

/** One storage key per tab, so that tabs never overwrite each other. */
export interface TabStateStore {
  get(tabId: number): Promise<TabState | null>;
  set(tabId: number, state: TabState): Promise<void>;
  remove(tabId: number): Promise<void>;
}

export function createTabStateStore(session: StorageArea): TabStateStore {
  const key = (tabId: number): string => `tab:${tabId}`;
  return {
    get: async (tabId) => {
      const raw = await session.get(key(tabId));
      // Needs no validation of the fields: the browser empties the area when the extension is updated.
      return isRecord(raw) ? (raw as unknown as TabState) : null;
    },
    set: (tabId, state) => session.set(key(tabId), state),
    remove: (tabId) => session.remove(key(tabId)),
  };
}
