import { browser } from './browser.ts';

/** What the toolbar button of one tab looks like. */
export interface ToolbarState {
  /** At most two characters; empty for no badge. */
  readonly text: string;
  /** CSS colour behind `text`. */
  readonly color: string;
  readonly title: string;
  /** File names under `icons/` are `<icon>-<size>.png`. */
  readonly icon: string;
}

const iconSizes = [16, 32, 48, 128];

/** Draws the toolbar button of `tabId`. Rejects where the tab is gone. */
export async function setToolbarState(tabId: number, look: ToolbarState): Promise<void> {
  const path = Object.fromEntries(iconSizes.map((size) => [size, `/icons/${look.icon}-${size}.png`]));
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: look.text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: look.color }),
    browser.action.setTitle({ tabId, title: look.title }),
    browser.action.setIcon({ tabId, path }),
  ]);
}
