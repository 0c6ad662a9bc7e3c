import { hostOfUrl } from '../../core/base/url.ts';
import type { RawSender } from '../../platform/messaging.ts';

/** Our content script in the page of a tab. */
export interface ContentSender {
  readonly kind: 'content';
  readonly tabId: number;
  readonly url: string;
  /** False while the page is made out of sight or rests in the back/forward cache. */
  readonly isShown: boolean;
  readonly isPrivate: boolean;
}

/** One of our own pages. */
export interface PageSender {
  readonly kind: 'page';
  readonly url: string;
  /** Null for the popup, which is in no tab. */
  readonly tabId: number | null;
  readonly isFramed: boolean;
  readonly isPrivate: boolean;
}

export type Sender = ContentSender | PageSender;

/** Who we are, as senders see it. */
export interface ExtensionIdentity {
  readonly id: string;
  /** With a slash at its end. */
  readonly origin: string;
  readonly isPrivate: boolean;
}

/** Tells from the browser's word who sent a message; null for anybody whose messages are not answered. */
export function parseSender(raw: RawSender, self: ExtensionIdentity): Sender | null {
  const { id, url, frameId = 0, tab, documentLifecycle = 'active' } = raw;
  if (id !== self.id || url === undefined) return null;
  const isPrivate = self.isPrivate || tab?.incognito === true;
  if (url.startsWith(self.origin)) {
    return { kind: 'page', url, tabId: tab?.id ?? null, isFramed: frameId !== 0, isPrivate };
  }
  if (tab?.id === undefined || frameId !== 0 || hostOfUrl(url) === null) return null;
  return { kind: 'content', tabId: tab.id, url, isShown: documentLifecycle === 'active', isPrivate };
}
