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
  await createNear(tabId, 0, {});
  await closeTab(tabId);
}

/** Opens a tab in place of another, which is closed. Resolves to the new tab's id. Rejects if the tab is gone. */
export async function replaceTab(tabId: number): Promise<number> {
  const { id } = await createNear(tabId, 0, { url: 'about:blank' });
  if (id === undefined) throw new Error('the browser gave the new tab no id');
  await closeTab(tabId);
  return id;
}

/** Closes a tab that a link opened, which brings back the tab with the link. Resolves to false for other tabs. */
export async function closeOpenedTab(tabId: number): Promise<boolean> {
  const openerTabId = await findOpener(tabId);
  if (openerTabId === null || !(await exists(openerTabId))) return false;
  await browser.tabs.update(openerTabId, { active: true });
  await closeTab(tabId);
  return true;
}

/** Resolves to false if the tab is gone. */
export async function exists(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.get(tabId);
    return true;
  } catch {
    return false;
  }
}

/** Closes a tab that is not in front. Its page is unloaded first, so that it cannot ask the user to stay. */
async function closeTab(tabId: number): Promise<void> {
  try {
    // Chromium gives the unloaded tab a new id.
    const unloaded = await browser.tabs.discard(tabId);
    await browser.tabs.remove((unloaded as { id?: number } | undefined)?.id ?? tabId);
  } catch {
    await browser.tabs.remove(tabId);
  }
}

/** Opens `url` in a new tab beside `tabId`. */
export async function openBeside(tabId: number, url: string): Promise<void> {
  await createNear(tabId, 1, { url, openerTabId: tabId });
}

/** Opens a tab in the window of another, `offset` places to its right. Rejects if the other tab is gone. */
async function createNear(
  tabId: number,
  offset: number,
  properties: { readonly url?: string; readonly openerTabId?: number },
): ReturnType<typeof browser.tabs.create> {
  const { index, windowId } = await browser.tabs.get(tabId);
  return browser.tabs.create({
    ...properties,
    index: index + offset,
    ...(windowId === undefined ? {} : { windowId }),
  });
}

/** Finds the tab that opened a tab, if both are still open. */
export async function findOpener(tabId: number): Promise<number | null> {
  return (await browser.tabs.get(tabId).catch(() => null))?.openerTabId ?? null;
}

/** Opens `url` in a small window in front, or beside the tab where there are no windows. */
export async function openSurface(tabId: number, url: string): Promise<void> {
  const size = { width: 520, height: 640 };
  try {
    const { incognito } = await browser.tabs.get(tabId);
    await browser.windows.create({ url, type: 'popup', focused: true, incognito, ...size });
  } catch {
    await openBeside(tabId, url);
  }
}

/** Closes a tab at once. Does nothing if it is gone. */
export async function removeTab(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => undefined);
}

/** Sends a message to the content script in the page of every tab. Pages that do not listen are left out. */
export async function sendToPages(message: { readonly name: string }): Promise<void> {
  const sent = (await findTabIds()).map((tabId) =>
    browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined),
  );
  await Promise.all(sent);
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

/** Closes a tab that a link opened, and lets the browser choose the next one. Resolves to false for other tabs. */
export async function closeOpened(tabId: number): Promise<boolean> {
  if ((await findOpener(tabId)) === null) return false;
  await removeTab(tabId);
  return true;
}

export function onTabCreated(listener: () => void): void {
  browser.tabs.onCreated.addListener(() => listener());
}

export function onTabRemoved(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
}

export function onTabSwapped(listener: (tabId: number, replacedTabId: number) => void): void {
  browser.tabs.onReplaced.addListener(listener);
}
