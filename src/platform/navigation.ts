import { browser } from './browser.ts';

/** A navigation of a frame, as far as it matters here. */
export interface NavigationEvent {
  readonly tabId: number;
  /** 0 for the page in the tab itself. */
  readonly frameId: number;
  readonly url: string;
  /** Absent before the commit, and in browsers that do not tell. */
  readonly documentId?: string;
  /** Chromium only: `prerender` for a page that nobody sees yet, else `active`. */
  readonly documentLifecycle?: string;
}

/** The page that a tab shows. */
export interface ShownPage {
  readonly url: string;
  readonly documentId: string | null;
}

export function onBeforeNavigate(listener: (event: NavigationEvent) => void): void {
  browser.webNavigation.onBeforeNavigate.addListener((details) => listener(details));
}

/** New documents, pages from the back/forward cache and prerendered pages that are shown now. */
export function onCommitted(listener: (event: NavigationEvent) => void): void {
  browser.webNavigation.onCommitted.addListener((details) => listener(details));
}

/** `history.pushState` and its like: another URL, the same document. */
export function onHistoryStateUpdated(listener: (event: NavigationEvent) => void): void {
  browser.webNavigation.onHistoryStateUpdated.addListener((details) => listener(details));
}

/** A page that was made out of sight takes the place of the tab's page. */
export function onTabReplaced(listener: (tabId: number, replacedTabId: number) => void): void {
  browser.webNavigation.onTabReplaced.addListener((details) => listener(details.tabId, details.replacedTabId));
}

/** Returns what `tabId` shows now, or null where there is no such tab. Needs no access to the page. */
export async function findShownPage(tabId: number): Promise<ShownPage | null> {
  try {
    const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 });
    if (frame !== null) return { url: frame.url, documentId: frame.documentId ?? null };
    // Chromium answers null for the extension's own pages, whose addresses the tab itself may tell.
    const { url } = await browser.tabs.get(tabId);
    return url === undefined ? null : { url, documentId: null };
  } catch {
    return null;
  }
}
