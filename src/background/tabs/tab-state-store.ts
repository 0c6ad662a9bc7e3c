import { isRecord } from '../../core/base/guards.ts';
import type { LookupReport } from '../../core/lookup/report.ts';
import type { Assessment } from '../../core/verdict/types.ts';
import type { StorageArea } from '../../platform/storage-area.ts';

/** The page in a tab and its assessment when it was last judged. */
export interface TabState {
  readonly url: string;
  readonly documentId: string | null;
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
