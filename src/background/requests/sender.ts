import { hostOfUrl } from '../../core/base/url.ts';
import type { RawSender } from '../../platform/messaging.ts';

/** The content script in the page of a tab, or in a frame of it. */
export interface ContentSender {
  readonly kind: 'content';
  readonly tabId: number;
  /** 0 for the top-level page of the tab. */
  readonly frameId: number;
  readonly url: string;
  /** The origin that the browser reports: null unless it is http(s), for example for a sandboxed page. */
  readonly origin: string | null;
  /** Null in browsers that do not provide it. */
  readonly documentId: string | null;
  /** False while the page is prerendered or in the back/forward cache. */
  readonly isShown: boolean;
  readonly isPrivate: boolean;
}

/** One of the extension's pages. */
export interface PageSender {
  readonly kind: 'page';
  readonly url: string;
  /** Null for the popup, which is not in a tab. */
  readonly tabId: number | null;
  readonly isFramed: boolean;
  readonly isPrivate: boolean;
}

export type Sender = ContentSender | PageSender;

/** How the extension recognises itself in what the browser says about a sender. */
export interface ExtensionIdentity {
  readonly id: string;
  /** Ends with a slash. */
  readonly origin: string;
  readonly isPrivate: boolean;
}

/** Identifies the sender of a message by what the browser says. Returns null for a sender that gets no answer. */
export function parseSender(raw: RawSender, self: ExtensionIdentity): Sender | null {
  const { id, url, frameId = 0, tab, documentLifecycle = 'active' } = raw;
  if (id !== self.id || url === undefined) return null;
  const isPrivate = self.isPrivate || tab?.incognito === true;
  if (url.startsWith(self.origin)) {
    return { kind: 'page', url, tabId: tab?.id ?? null, isFramed: frameId !== 0, isPrivate };
  }
  if (tab?.id === undefined) return null;
  return {
    kind: 'content',
    tabId: tab.id,
    frameId,
    url,
    origin: webOriginOf(raw.origin),
    documentId: raw.documentId ?? null,
    isShown: documentLifecycle === 'active',
    isPrivate,
  };
}

/** Returns an http(s) origin as it is, and null for any other text. */
function webOriginOf(origin = ''): string | null {
  return hostOfUrl(origin) !== null && new URL(origin).origin === origin ? origin : null;
}
