import { hostnameOfUrl } from '../../core/hostname/parse.ts';
import { urlHost } from './network.ts';
import type { RuleBook } from './rule-book.ts';

/** For this long, an address that is stopped again in the same tab is not requested again, in ms. */
const repeatMs = 10_000;

export interface RefetchDeps {
  readonly book: Pick<RuleBook, 'admitOnce'>;
  readonly tabs: {
    navigateTab(tabId: number, url: string): Promise<void>;
    goBack(tabId: number): Promise<boolean>;
    /** Returns true if the tab shows the browser's error page. */
    showsError(tabId: number): Promise<boolean>;
    /** Closes a tab that a link opened. Resolves to false, and leaves the tab alone, if none did. */
    closeOpened(tabId: number): Promise<boolean>;
  };
  readonly clock: () => number;
}

/** Requests a page again that was stopped before its host was known to be harmless. */
export interface Refetch {
  start(tabId: number, url: string): Promise<void>;
  /** Call when a navigation ends in the error page or, if `isAborted`, without a page, as every download does. */
  onFailed(tabId: number, url: string, isAborted: boolean): Promise<void>;
  forget(tabId: number): void;
}

export function createRefetch({ book, tabs, clock }: RefetchDeps): Refetch {
  const repeated = new Map<number, { readonly url: string; readonly time: number; isDownload: boolean }>();
  return {
    async start(tabId, url) {
      const before = repeated.get(tabId);
      const hostname = hostnameOfUrl(url);
      if (hostname === null || (before?.url === url && clock() - before.time < repeatMs)) return;
      repeated.set(tabId, { url, time: clock(), isDownload: false });
      await book.admitOnce(urlHost(hostname), tabId);
      await tabs.navigateTab(tabId, url);
    },
    async onFailed(tabId, url, isAborted) {
      const request = repeated.get(tabId);
      if (request?.url !== url) return;
      if (isAborted) request.isDownload = true;
      // The error page of the stopped request may come after the download has started. The tab returns to what it
      // showed before, unless it still shows that.
      if (!request.isDownload || !(await tabs.showsError(tabId))) return;
      if (!(await tabs.goBack(tabId))) await tabs.closeOpened(tabId);
    },
    forget: (tabId) => void repeated.delete(tabId),
  };
}
