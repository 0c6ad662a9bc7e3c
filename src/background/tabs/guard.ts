import type { Exposure, StopCause } from '../../core/protocol/exposure.ts';
import { warningUrl } from '../../core/protocol/warning-url.ts';
import { warn as log } from '../base/log.ts';
import { createLeaving, type LeavingTabs } from './leaving.ts';
import type { StopStore } from './stop-store.ts';
import type { Trail } from './trail.ts';

/** How long the redirect to the warning page may take before a blocked page causes another, in ms. */
const redirectMs = 800;
/** A page that is still shown after this many further redirects cancels them by navigations of its own. */
const maxRedirects = 3;
/** Pauses before each look whether the warning has arrived, in ms. The browser may drop a redirect it has accepted. */
const confirmations = [redirectMs, 1600, 3200];
/** Pauses before each attempt to redirect, in ms. The browser refuses for a moment, for example during a tab drag. */
const attempts = [0, 50, 100, 200, 400, 800];

/** What the guard can do to tabs. */
export interface GuardedTabs extends LeavingTabs {
  exists(tabId: number): Promise<boolean>;
  /** Opens a tab in place of another, which is closed without asking its page. Resolves to the new tab's id. */
  replaceTab(tabId: number): Promise<number>;
}

export interface GuardDeps {
  readonly tabs: GuardedTabs;
  readonly stops: StopStore;
  readonly trail: Trail;
  readonly warningPage: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  wait(milliseconds: number): Promise<void>;
  /** Runs work after a pause, in ms, without making the caller wait. */
  later(milliseconds: number, work: () => Promise<void>): void;
}

/** Keeps tabs away from blocked pages. Its memory may be lost with the worker: nothing in it outlasts a navigation. */
export interface Guard {
  /** Call when a navigation of the tab starts. */
  startNavigation(tabId: number): void;
  /** Returns the number of the navigation that is under way, for `warn`. */
  currentNavigation(tabId: number): number;
  /**
   * Replaces `url` by the warning page: once per navigation, and only if the tab has not moved on. Never rejects. It
   * tries until the warning is on its way, another page that is not blocked is shown, or the tab is gone.
   */
  warn(tabId: number, url: string, navigation: number, cause?: StopCause): Promise<void>;
  /**
   * Warns again because a blocked page is still shown, unless the redirect may still be under way. If that does not
   * help, its tab is closed and the warning opens in another. Never rejects.
   */
  warnAgain(tabId: number, url: string, cause?: StopCause): Promise<void>;
  /** Records that the network layer stopped the request of the navigation under way. */
  requestBlocked(tabId: number): void;
  /** Records that a blocked page is in the tab, since `time` (ms since the epoch). */
  pageShown(tabId: number, time: number): void;
  /** Records that the page in the tab is covered. */
  pageCovered(tabId: number): void;
  /** Leaves the pages of `origin`: back to the last page of another origin, or out of the tab. */
  leave(tabId: number, origin: string): Promise<void>;
  /** Call when a page that is not blocked has been committed. `warningId` is the id of a warning page, else null. */
  finishNavigation(tabId: number, url: string, warningId: string | null): Promise<void>;
  /** Call when the browser gives a tab a new id. */
  move(tabId: number, oldTabId: number): Promise<void>;
  forget(tabId: number): Promise<void>;
}

interface TabMemory {
  navigation: number;
  /** Counts the committed pages that were not blocked. */
  finished: number;
  warned: { readonly navigation: number; readonly time: number } | null;
  /** Counts the calls of `warnAgain` since the last committed page that was not blocked. */
  redirects: number;
  isRequestBlocked: boolean;
  shown: { readonly since: number; coveredAt: number | null } | null;
}

export function createGuard(deps: GuardDeps): Guard {
  const { tabs, stops, trail, warningPage, clock, wait, later } = deps;
  const leaving = createLeaving({ tabs, trail, clock, wait });
  const memories = new Map<number, TabMemory>();
  const memoryOf = (tabId: number): TabMemory => {
    const memory = memories.get(tabId) ?? {
      navigation: 0,
      finished: 0,
      warned: null,
      redirects: 0,
      isRequestBlocked: false,
      shown: null,
    };
    memories.set(tabId, memory);
    return memory;
  };

  async function redirect(tabId: number, url: string, cause: StopCause): Promise<void> {
    const memory = memoryOf(tabId);
    memory.warned = { navigation: memory.navigation, time: clock() };
    if (await leaving.blocked(tabId)) return;
    const { finished } = memory;
    const id = await stops.add(tabId, url, cause);
    for (const pause of attempts) {
      if (pause > 0) await wait(pause);
      if (memory.finished !== finished) return;
      try {
        await tabs.navigateTab(tabId, warningUrl(warningPage, id));
        return confirm(tabId, id, memory.navigation);
      } catch (error) {
        log('cannot show the warning yet', error);
        if (!(await tabs.exists(tabId))) return;
      }
    }
    await warnInNewTab(tabId, url, cause);
  }

  /**
   * Repeats the redirect until something has arrived in the tab: the warning, or another navigation. Chromium drops it
   * if a rule stops the redirected request at the same time, and its own error page has no content script that asks.
   */
  function confirm(tabId: number, id: string, navigation: number, count = 0): void {
    const memory = memoryOf(tabId);
    const pause = confirmations[count];
    if (pause === undefined) return;
    const { finished } = memory;
    later(pause, async () => {
      const isPending = memory.finished === finished && memory.navigation === navigation;
      if (!isPending || memories.get(tabId) !== memory) return;
      await tabs.navigateTab(tabId, warningUrl(warningPage, id));
      confirm(tabId, id, navigation, count + 1);
    });
  }

  /** The last resort: the tab keeps refusing, so its page is closed and the warning opens in a tab of its own. */
  async function warnInNewTab(tabId: number, url: string, cause: StopCause): Promise<void> {
    try {
      const newTabId = await tabs.replaceTab(tabId);
      await tabs.navigateTab(newTabId, warningUrl(warningPage, await stops.add(newTabId, url, cause)));
    } catch (error) {
      // The content script keeps the page covered and asks again.
      log('cannot show the warning', error);
    }
  }

  function exposureOf({ shown, isRequestBlocked }: TabMemory): Exposure {
    if (shown === null) return { kind: isRequestBlocked ? 'unrequested' : 'requested' };
    return { kind: 'shown', milliseconds: Math.max(0, (shown.coveredAt ?? clock()) - shown.since) };
  }

  return {
    startNavigation: (tabId) => {
      const memory = memoryOf(tabId);
      memory.navigation++;
      memory.isRequestBlocked = false;
    },
    currentNavigation: (tabId) => memoryOf(tabId).navigation,
    async warn(tabId, url, navigation, cause = 'verdict') {
      const memory = memoryOf(tabId);
      if (memory.navigation !== navigation || memory.warned?.navigation === navigation) return;
      await redirect(tabId, url, cause);
    },
    async warnAgain(tabId, url, cause = 'verdict') {
      const memory = memoryOf(tabId);
      if (memory.warned !== null && clock() - memory.warned.time < redirectMs) return;
      if (++memory.redirects <= maxRedirects) return redirect(tabId, url, cause);
      memory.warned = { navigation: memory.navigation, time: clock() };
      await warnInNewTab(tabId, url, cause);
    },
    requestBlocked: (tabId) => {
      memoryOf(tabId).isRequestBlocked = true;
    },
    pageShown: (tabId, time) => {
      memoryOf(tabId).shown ??= { since: time, coveredAt: null };
    },
    pageCovered: (tabId) => {
      const { shown } = memoryOf(tabId);
      if (shown !== null) shown.coveredAt ??= clock();
    },
    leave: leaving.leave,
    async finishNavigation(tabId, url, warningId) {
      const memory = memoryOf(tabId);
      // The extension's pages and pages from the back/forward cache never call `startNavigation`.
      memory.navigation++;
      memory.finished++;
      const exposure = exposureOf(memory);
      const wasWarned = memory.warned !== null;
      memory.shown = null;
      memory.warned = null;
      memory.redirects = 0;
      if (await leaving.committed(tabId, url, warningId !== null)) return;
      if (warningId === null) await trail.visit(tabId, url);
      // A warning that is reached through the history keeps what was recorded when it was new.
      else if (wasWarned) await stops.setExposure(tabId, warningId, exposure);
    },
    async move(tabId, oldTabId) {
      memories.delete(oldTabId);
      await Promise.all([stops.move(tabId, oldTabId), trail.move(tabId, oldTabId)]);
    },
    async forget(tabId) {
      memories.delete(tabId);
      leaving.forget(tabId);
      await Promise.all([stops.forget(tabId), trail.forget(tabId)]);
    },
  };
}
