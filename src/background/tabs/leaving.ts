import { pageOrigin } from '../../core/base/url.ts';
import { warn } from '../base/log.ts';
import type { Trail } from './trail.ts';

/** For this long after "leave", a blocked page or a warning ends the attempt to go back, in ms. */
const leavingMs = 4000;
/** How long a step back may take. A page can turn it into a step within itself. */
const stepMs = 700;

/** What leaving can do to tabs. */
export interface LeavingTabs {
  /** Rejects if the browser refuses. */
  navigateTab(tabId: number, url: string): Promise<void>;
  /** Resolves to false if there is no earlier page. */
  goBack(tabId: number): Promise<boolean>;
  /** Closes a tab that a link opened, so that the tab with the link is shown. Resolves to false for other tabs. */
  closeOpenedTab(tabId: number): Promise<boolean>;
  replaceWithNewTab(tabId: number): Promise<void>;
}

export interface LeavingDeps {
  readonly tabs: LeavingTabs;
  readonly trail: Trail;
  readonly clock: () => number;
  wait(milliseconds: number): Promise<void>;
}

/** Leads a tab away from the pages of one origin, whatever they have put into its history. */
export interface Leaving {
  leave(tabId: number, origin: string): Promise<void>;
  /** Call before warning of a blocked page. Resolves to true if the page is being left instead. */
  blocked(tabId: number): Promise<boolean>;
  /** Call when a page that is not blocked is committed. Resolves to true if the page is being left as well. */
  committed(tabId: number, url: string, isWarning: boolean): Promise<boolean>;
  forget(tabId: number): void;
}

export function createLeaving({ tabs, trail, clock, wait }: LeavingDeps): Leaving {
  /** The origin that each tab is leaving by a step back that has not led anywhere yet. */
  const steps = new Map<number, { readonly origin: string; readonly until: number }>();
  const stepOf = (tabId: number): { readonly origin: string } | null => {
    const step = steps.get(tabId);
    return step !== undefined && clock() < step.until ? step : null;
  };

  /** Leaves without going through the history. */
  async function goElsewhere(tabId: number, origin: string): Promise<void> {
    steps.delete(tabId);
    try {
      const refuge = await trail.findRefuge(tabId, origin);
      if (refuge !== null && /^https?:/.test(refuge.url)) return await tabs.navigateTab(tabId, refuge.url);
      if (refuge !== null || !(await tabs.closeOpenedTab(tabId))) await tabs.replaceWithNewTab(tabId);
    } catch (error) {
      warn('cannot leave the page', error);
      await tabs.replaceWithNewTab(tabId);
    }
  }

  return {
    async leave(tabId, origin) {
      const refuge = await trail.findRefuge(tabId, origin);
      // A step back keeps what the user typed there, which a new navigation would not.
      if (refuge?.isOneStep !== true) return goElsewhere(tabId, origin);
      const step = { origin, until: clock() + leavingMs };
      steps.set(tabId, step);
      if (!(await tabs.goBack(tabId))) return goElsewhere(tabId, origin);
      await wait(stepMs);
      if (steps.get(tabId) === step) await goElsewhere(tabId, origin);
    },
    async blocked(tabId) {
      const step = stepOf(tabId);
      if (step !== null) await goElsewhere(tabId, step.origin);
      return step !== null;
    },
    async committed(tabId, url, isWarning) {
      const step = stepOf(tabId);
      if (step !== null && (isWarning || pageOrigin(url) === step.origin)) {
        await goElsewhere(tabId, step.origin);
        return true;
      }
      steps.delete(tabId);
      return false;
    },
    forget: (tabId) => void steps.delete(tabId),
  };
}
