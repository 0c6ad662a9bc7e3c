import { warningUrl } from '../../core/protocol/warning-url.ts';

/** For this long after "leave", blocked pages are skipped instead of warned about, in ms. */
const leavingMs = 4000;
/** How long the redirect to the warning page may take before a blocked page causes another, in ms. */
const redirectMs = 800;
/** How many blocked pages "leave" skips before it opens a new tab. */
const maxSteps = 10;

/** What the guard can do to tabs. */
export interface GuardedTabs {
  navigateTab(tabId: number, url: string): Promise<void>;
  goBack(tabId: number): Promise<boolean>;
  replaceWithNewTab(tabId: number): Promise<void>;
}

/** Keeps tabs away from blocked pages. Its memory may be lost with the worker: nothing in it outlasts a navigation. */
export interface Guard {
  /** Call when a navigation of the tab starts. */
  startNavigation(tabId: number): void;
  /** Returns the number of the navigation that is under way, for `warn`. */
  currentNavigation(tabId: number): number;
  /** Replaces `url` by the warning page: once per navigation, and only if the tab has not moved on. */
  warn(tabId: number, url: string, navigation: number): Promise<void>;
  /** Warns again because a blocked page is still shown, unless the redirect may still be under way. */
  warnAgain(tabId: number, url: string): Promise<void>;
  /** Goes back to the last page that is not blocked, or opens a new tab. */
  leave(tabId: number): Promise<void>;
  /** Call when a page that is not blocked has been committed. */
  finishNavigation(tabId: number, isWarning: boolean): Promise<void>;
  forget(tabId: number): void;
}

interface TabMemory {
  navigation: number;
  warned: { navigation: number; time: number } | null;
  leaving: { until: number; steps: number } | null;
}

export function createGuard(tabs: GuardedTabs, warningPage: string, clock: () => number): Guard {
  const memories = new Map<number, TabMemory>();
  const memoryOf = (tabId: number): TabMemory => {
    const memory = memories.get(tabId) ?? { navigation: 0, warned: null, leaving: null };
    memories.set(tabId, memory);
    return memory;
  };

  async function stepBack(tabId: number): Promise<void> {
    const memory = memoryOf(tabId);
    const steps = (memory.leaving?.steps ?? 0) + 1;
    memory.leaving = { until: clock() + leavingMs, steps };
    if (steps <= maxSteps && (await tabs.goBack(tabId))) return;
    memory.leaving = null;
    await tabs.replaceWithNewTab(tabId);
  }

  async function redirect(tabId: number, url: string, memory: TabMemory): Promise<void> {
    memory.warned = { navigation: memory.navigation, time: clock() };
    if (memory.leaving !== null && clock() < memory.leaving.until) await stepBack(tabId);
    else await tabs.navigateTab(tabId, warningUrl(warningPage, url));
  }

  return {
    startNavigation: (tabId) => {
      memoryOf(tabId).navigation++;
    },
    currentNavigation: (tabId) => memoryOf(tabId).navigation,
    async warn(tabId, url, navigation) {
      const memory = memoryOf(tabId);
      if (memory.navigation !== navigation || memory.warned?.navigation === navigation) return;
      await redirect(tabId, url, memory);
    },
    async warnAgain(tabId, url) {
      const memory = memoryOf(tabId);
      if (memory.warned === null || clock() - memory.warned.time >= redirectMs) await redirect(tabId, url, memory);
    },
    leave: stepBack,
    async finishNavigation(tabId, isWarning) {
      const memory = memoryOf(tabId);
      // The extension's pages and pages from the back/forward cache never call `startNavigation`.
      memory.navigation++;
      if (memory.leaving === null) return;
      // Leaving one warning must not lead to another.
      if (isWarning && clock() < memory.leaving.until) await stepBack(tabId);
      else memory.leaving = null;
    },
    forget: (tabId) => void memories.delete(tabId),
  };
}
