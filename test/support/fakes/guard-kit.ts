import { createGuard, type Guard, type GuardDeps } from '../../../src/background/tabs/guard.ts';
import { createStopStore, type StopStore } from '../../../src/background/tabs/stop-store.ts';
import { createTrail } from '../../../src/background/tabs/trail.ts';
import { warningIdOf } from '../../../src/core/protocol/warning-url.ts';
import { createMemoryArea } from './memory-area.ts';

/** A guard over fake tabs, and what it does to them. */
export interface GuardKit {
  readonly guard: Guard;
  readonly stops: StopStore;
  /** What happened to tabs, in order. Warnings are `warn TAB of ADDRESS`. */
  readonly log: string[];
  /** Milliseconds since the epoch; pauses of the guard advance it. */
  time: number;
  canGoBack: boolean;
  hasOpener: boolean;
  /** How many times the browser refuses to navigate. */
  refusals: number;
  isGone: boolean;
  /** Runs during each pause. */
  duringPause: () => Promise<void>;
  /** Runs what the guard has put off until later. */
  runLater(): Promise<void>;
}

export const warningPage = 'ext://id/warning.html';

export function createGuardKit(session = createMemoryArea()): GuardKit {
  let count = 0;
  const postponed: { readonly milliseconds: number; readonly work: () => Promise<void> }[] = [];
  const stops = createStopStore(session, () => (++count).toString(16).padStart(32, '0'));
  const tabs: GuardDeps['tabs'] = {
    async navigateTab(tabId, url) {
      if (kit.refusals-- > 0) throw new Error('Tabs cannot be edited right now (user may be dragging a tab).');
      const id = warningIdOf(url);
      const stop = id === null ? null : await stops.find(tabId, id);
      kit.log.push(stop === null ? `open ${tabId} ${url}` : `warn ${tabId} of ${stop.url}`);
    },
    async goBack(tabId) {
      kit.log.push(`back ${tabId}`);
      return kit.canGoBack;
    },
    async closeOpenedTab(tabId) {
      if (kit.hasOpener) kit.log.push(`close ${tabId}`);
      return kit.hasOpener;
    },
    replaceWithNewTab: async (tabId) => void kit.log.push(`new tab for ${tabId}`),
    exists: async () => !kit.isGone,
    async replaceTab(tabId) {
      kit.log.push(`replace ${tabId}`);
      return tabId + 100;
    },
  };
  const guard = createGuard({
    tabs,
    stops,
    trail: createTrail(session),
    warningPage,
    clock: () => kit.time,
    async wait(milliseconds) {
      kit.time += milliseconds;
      await kit.duringPause();
    },
    later: (milliseconds, work) => void postponed.push({ milliseconds, work }),
  });
  const kit: GuardKit = {
    guard,
    stops,
    log: [],
    time: 1000,
    canGoBack: true,
    hasOpener: false,
    refusals: 0,
    isGone: false,
    duringPause: async () => undefined,
    async runLater() {
      for (const { milliseconds, work } of postponed.splice(0)) {
        kit.time += milliseconds;
        await work();
      }
    },
  };
  return kit;
}
