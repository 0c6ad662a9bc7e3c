import { warningUrl } from '../../core/protocol/warning-url.ts';

/** How long after "leave" a blocked page is stepped over instead of being warned about again, in ms. */
const leavingTime = 4000;
/** How long a redirect may take before the page that still asks gets another, in ms. */
const redirectTime = 800;
/** A history of nothing but blocked pages ends in a new tab, not in a walk through all of it. */
const maxSteps = 10;

/** What the guard does to tabs. */
export interface GuardedTabs {
  navigateTab(tabId: number, url: string): Promise<void>;
  goBack(tabId: number): Promise<boolean>;
  replaceWithNewTab(tabId: number): Promise<void>;
}

/** Keeps tabs away from blocked pages. Its memory may die with the worker: nothing here outlasts a navigation. */
export interface Guard {
  /** A navigation of the tab begins: what was going on before is of no interest any more. */
  startNavigation(tabId: number): void;
  /** Names the navigation that is going on, for `warn`. */
  currentNavigation(tabId: number): number;
  /** Puts the warning page in the place of `url`, once per navigation, unless the tab has moved on meanwhile. */
  warn(tabId: number, url: string, navigation: number): Promise<void>;
  /** The blocked page itself still asks: warns again if the redirect has had time to arrive. */
  warnAgain(tabId: number, url: string): Promise<void>;
  /** Goes back to the last page that is not blocked, or to a new tab. */
  leave(tabId: number): Promise<void>;
  /** A page was committed that is not blocked. */
  finishNavigation(tabId: number, isWarning: boolean): Promise<void>;
  forget(tabId: number): void;
}

interface TabMemory {
  navigation: number;
  warned: { navigation: number; at: number } | null;
  leaving: { until: number; steps: number } | null;
}

export function createGuard(tabs: GuardedTabs, warningPage: string, clock: () => number): Guard {
  const memories = new Map<number, TabMemory>();
  const of = (tabId: number): TabMemory => {
    const known = memories.get(tabId) ?? { navigation: 0, warned: null, leaving: null };
    memories.set(tabId, known);
    return known;
  };

  async function step(tabId: number): Promise<void> {
    const memory = of(tabId);
    const steps = (memory.leaving?.steps ?? 0) + 1;
    memory.leaving = { until: clock() + leavingTime, steps };
    if (steps <= maxSteps && (await tabs.goBack(tabId))) return;
    memory.leaving = null;
    await tabs.replaceWithNewTab(tabId);
  }

  async function redirect(tabId: number, url: string, memory: TabMemory): Promise<void> {
    memory.warned = { navigation: memory.navigation, at: clock() };
    if (memory.leaving !== null && clock() < memory.leaving.until) await step(tabId);
    else await tabs.navigateTab(tabId, warningUrl(warningPage, url));
  }

  return {
    startNavigation: (tabId) => {
      of(tabId).navigation++;
    },
    currentNavigation: (tabId) => of(tabId).navigation,
    async warn(tabId, url, navigation) {
      const memory = of(tabId);
      if (memory.navigation !== navigation || memory.warned?.navigation === navigation) return;
      await redirect(tabId, url, memory);
    },
    async warnAgain(tabId, url) {
      const memory = of(tabId);
      if (memory.warned === null || clock() - memory.warned.at >= redirectTime) await redirect(tabId, url, memory);
    },
    leave: step,
    async finishNavigation(tabId, isWarning) {
      const memory = of(tabId);
      // Neither the extension's own pages nor those out of the back/forward cache announce themselves by `begin`.
      memory.navigation++;
      if (memory.leaving === null) return;
      // Leaving one warning must not end at another.
      if (isWarning && clock() < memory.leaving.until) await step(tabId);
      else memory.leaving = null;
    },
    forget: (tabId) => void memories.delete(tabId),
  };
}
