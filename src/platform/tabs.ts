import { browser } from './browser.ts';
import { isPrivateContext } from './runtime.ts';

/** Loads `url` in the tab. Rejects if the tab is gone. */
export async function navigateTab(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

/** Goes back one entry in the tab's history. Resolves to false if there is none or the tab is gone. */
export async function goBack(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.goBack(tabId);
    return true;
  } catch {
    return false;
  }
}

/** Replaces the tab by one with the browser's new-tab page, which an extension cannot load in an existing tab. */
export async function replaceWithNewTab(tabId: number): Promise<void> {
  const { index, windowId } = await browser.tabs.get(tabId);
  await browser.tabs.create({ index, ...(windowId === undefined ? {} : { windowId }) });
  await browser.tabs.remove(tabId);
}

/** Opens `url` in a new tab beside `tabId`. */
export async function openBeside(tabId: number, url: string): Promise<void> {
  const { index, windowId } = await browser.tabs.get(tabId);
  await browser.tabs.create({
    url,
    index: index + 1,
    openerTabId: tabId,
    ...(windowId === undefined ? {} : { windowId }),
  });
}

/** Returns the ids of all open tabs that this context can see. */
export async function findTabIds(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}

/** Finds the tab in front in the last focused window. */
export async function findActiveTab(): Promise<{ readonly id: number; readonly isPrivate: boolean } | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, isPrivate: tab.incognito };
}

/** Returns true for a tab in a private window, and for a tab that is gone. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  if (isPrivateContext()) return true;
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}

export function onTabRemoved(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
}

export function onTabSwapped(listener: (tabId: number, replacedTabId: number) => void): void {
  browser.tabs.onReplaced.addListener(listener);
}
