import { browser } from './browser.ts';

/** The parts of the browser's navigation event that the extension uses. */
export interface NavigationEvent {
  readonly tabId: number;
  /** 0 for the top-level page of the tab. */
  readonly frameId: number;
  readonly url: string;
  /** Missing before the commit, and in browsers that do not provide it. */
  readonly documentId?: string;
  /** Chromium only: `prerender` for a page that is not visible yet, else `active`. */
  readonly documentLifecycle?: string;
  /** True if only the address of a document has changed. */
  readonly isSameDocument?: boolean;
  /** When the event happened, in ms since the epoch. */
  readonly timeStamp?: number;
}

/** The page that a tab shows. */
export interface ShownPage {
  readonly url: string;
  readonly documentId: string | null;
}

export function onBeforeNavigate(listener: (event: NavigationEvent) => void): void {
  browser.webNavigation.onBeforeNavigate.addListener((details) => listener(details));
}

/** Reports new documents, pages from the back/forward cache, and prerendered pages once they are shown. */
export function onCommitted(listener: (event: NavigationEvent) => void): void {
  browser.webNavigation.onCommitted.addListener((details) => listener(details));
}

/** Reports `history.pushState` and similar calls: a new URL for the same document. */
export function onHistoryStateUpdated(listener: (event: NavigationEvent) => void): void {
  browser.webNavigation.onHistoryStateUpdated.addListener((details) => listener({ ...details, isSameDocument: true }));
}

/** Reports that a prerendered page has replaced the page of the tab. */
export function onTabReplaced(listener: (tabId: number, replacedTabId: number) => void): void {
  browser.webNavigation.onTabReplaced.addListener((details) => listener(details.tabId, details.replacedTabId));
}

/**
 * Reports that the top-level navigation of a tab ended in the browser's error page, or, if `isAborted`, without a new
 * page, as it does for a download.
 */
export function onNavigationFailed(listener: (tabId: number, url: string, isAborted: boolean) => void): void {
  browser.webNavigation.onErrorOccurred.addListener(({ tabId, frameId, url, ...details }) => {
    const { error } = details as { error?: string };
    if (frameId === 0) listener(tabId, url, error === 'net::ERR_ABORTED');
  });
}

/** Returns true if the tab shows the browser's error page. */
export async function showsError(tabId: number): Promise<boolean> {
  return (await browser.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null))?.errorOccurred === true;
}

/** Reports that a page or frame has opened a tab. */
export function onTabOpened(listener: (tabId: number, openerTabId: number) => void): void {
  browser.webNavigation.onCreatedNavigationTarget.addListener((details) =>
    listener(details.tabId, details.sourceTabId),
  );
}

/** Finds the page in a tab. Returns null if there is no such tab. Needs no access to the page. */
export async function findShownPage(tabId: number): Promise<ShownPage | null> {
  try {
    const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 });
    if (frame !== null) return { url: frame.url, documentId: frame.documentId ?? null };
    // Chromium returns null for the extension's own pages, but their tabs have a URL.
    const { url } = await browser.tabs.get(tabId);
    return url === undefined ? null : { url, documentId: null };
  } catch {
    return null;
  }
}

/** Returns the addresses of the frames inside the page of a tab; none if there is no such tab. */
export async function findFrameUrls(tabId: number): Promise<string[]> {
  const frames = await browser.webNavigation.getAllFrames({ tabId }).catch(() => null);
  return (frames ?? []).filter(({ frameId }) => frameId !== 0).map(({ url }) => url);
}
