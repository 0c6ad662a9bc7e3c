import { browser } from './browser.ts';

/** The parts of the browser's request event that the extension uses. Only pages and frames are reported. */
export interface RequestEvent {
  /** Stays the same on every hop of a redirect. */
  readonly requestId: string;
  /** -1 for a request of no tab. */
  readonly tabId: number;
  /** 0 for the top-level page of the tab. */
  readonly frameId: number;
  readonly url: string;
  readonly method: string;
  /** Chromium only: `prerender` for a page that is not visible yet, else `active`. */
  readonly documentLifecycle?: string;
  /** Chromium only: the document that asks. A navigation has none yet, a page that is fetched ahead has one. */
  readonly documentId?: string;
}

export interface RedirectEvent extends RequestEvent {
  /** The address of the next hop. */
  readonly redirectUrl: string;
}

export interface FailureEvent extends RequestEvent {
  /** True if this extension or another stopped the request. */
  readonly isStopped: boolean;
}

const filter = {
  urls: ['http://*/*', 'https://*/*'],
  types: ['main_frame', 'sub_frame'] as ('main_frame' | 'sub_frame')[],
};

/** Reports a request, and each of its hops, before it leaves this computer. */
export function onRequestStarted(listener: (event: RequestEvent) => void): void {
  browser.webRequest.onBeforeRequest.addListener(listener, filter);
}

/** Reports that the headers of a request are on their way to the server. */
export function onRequestSent(listener: (event: RequestEvent) => void): void {
  browser.webRequest.onSendHeaders.addListener(listener, filter);
}

/** Reports a redirect before its next hop is requested. */
export function onRequestRedirected(listener: (event: RedirectEvent) => void): void {
  browser.webRequest.onBeforeRedirect.addListener(listener, filter);
}

export function onRequestCompleted(listener: (event: RequestEvent) => void): void {
  browser.webRequest.onCompleted.addListener(listener, filter);
}

/** Reports requests that failed or were stopped, by this extension or by others. */
export function onRequestFailed(listener: (event: FailureEvent) => void): void {
  browser.webRequest.onErrorOccurred.addListener(
    (event) => listener({ ...event, isStopped: event.error === 'net::ERR_BLOCKED_BY_CLIENT' }),
    filter,
  );
}

/**
 * Holds every request until `shouldStop` resolves, and stops it if the answer is true. Works in Firefox, and in
 * Chromium if a policy has installed the extension. Elsewhere the browser ignores the call.
 */
export function holdRequests(shouldStop: (event: RequestEvent) => Promise<boolean>): void {
  try {
    browser.webRequest.onBeforeRequest.addListener(
      async (event: RequestEvent) => ({ cancel: await shouldStop(event) }),
      filter,
      ['blocking'],
    );
  } catch {
    // A browser that refuses blocking listeners with an exception instead of a note to developers.
  }
}
