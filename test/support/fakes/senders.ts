import type { ContentSender, PageSender } from '../../../src/background/requests/sender.ts';
import { warningPage } from './background-parts.ts';

/** The content script of the page at `url`, in tab 1. */
export function contentSender(url: string, overrides: Partial<ContentSender> = {}): ContentSender {
  return {
    kind: 'content',
    tabId: 1,
    frameId: 0,
    url,
    origin: null,
    documentId: null,
    isShown: true,
    isPrivate: false,
    ...overrides,
  };
}

/** The warning page in tab 1. */
export const warningSender: PageSender = {
  kind: 'page',
  url: warningPage,
  tabId: 1,
  isFramed: false,
  isPrivate: false,
};

/** The popup, which is not in a tab. */
export const popupSender: PageSender = { ...warningSender, url: 'ext://id/src/popup/index.html', tabId: null };
