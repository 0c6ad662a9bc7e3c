import { browser } from './browser.ts';

/**
 * Runs a script of the package in the page of a tab, beside the content script. Rejects if the tab is gone, or if the
 * browser does not let the extension reach the page.
 */
export async function runInPage(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file], injectImmediately: true });
}
