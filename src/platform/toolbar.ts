import { browser } from './browser.ts';

/** Icon, badge and title of the toolbar button of one tab. */
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

/** Updates the toolbar button of a tab. Rejects if the tab is gone. */
export async function setToolbarState(tabId: number, state: ToolbarState): Promise<void> {
  const path = Object.fromEntries(iconSizes.map((size) => [size, `/icons/${state.icon}-${size}.png`]));
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: state.text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: state.color }),
    browser.action.setTitle({ tabId, title: state.title }),
    browser.action.setIcon({ tabId, path }),
  ]);
}
