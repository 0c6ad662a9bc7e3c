import { parseHostname } from '../../core/hostname/parse.ts';
import type { LookupReport } from '../../core/lookup/report.ts';
import type { NavigationEvent, ShownPage } from '../../platform/navigation.ts';
import type { KeyedQueue } from '../base/keyed-queue.ts';
import { runDetached } from '../base/run-detached.ts';
import { isBlocked, type Judge, type Judgement, type PageContext } from '../judging/judge.ts';
import type { Lookups } from '../lookup/lookups.ts';
import type { Guard } from './guard.ts';
import type { TabStateStore } from './tab-state-store.ts';

/** What following the tabs needs from outside. */
export interface NavigationDeps {
  readonly judge: Judge;
  readonly guard: Guard;
  readonly lookups: Pick<Lookups, 'ask' | 'forget'>;
  readonly tabStates: TabStateStore;
  readonly queue: KeyedQueue;
  /** Draws the toolbar button of a tab. */
  updateToolbar(tabId: number, judgement: Judgement): Promise<void>;
  findShownPage(tabId: number): Promise<ShownPage | null>;
  isPrivateTab(tabId: number): Promise<boolean>;
  findTabIds(): Promise<number[]>;
}

/** Follows what every tab shows. Each method resolves when all that follows from its event is done. */
export interface Navigation {
  onBeforeNavigate(event: NavigationEvent): Promise<void>;
  /** The local verdict is recorded and drawn at once, that of the endpoint when it comes. */
  onCommitted(event: NavigationEvent): Promise<void>;
  /** Judges what the tab shows now, records and draws it; sends nothing. Null where there is no such tab. */
  rejudge(tabId: number): Promise<{ page: ShownPage; judgement: Judgement } | null>;
  /** The same, forgetting what the endpoint said, and asks it anew without waiting for it. */
  recheck(tabId: number): Promise<{ page: ShownPage; judgement: Judgement } | null>;
  rejudgeAll(): Promise<void>;
  onTabRemoved(tabId: number): Promise<void>;
  onTabReplaced(tabId: number, oldTabId: number): Promise<void>;
}

export function createNavigation(deps: NavigationDeps): Navigation {
  const { judge, guard, lookups, tabStates, queue } = deps;
  /** Counts what each tab has come to show: a result that is not of the latest page is dropped. */
  const turns = new Map<number, number>();
  const nextTurn = (tabId: number): number => {
    const turn = (turns.get(tabId) ?? 0) + 1;
    turns.set(tabId, turn);
    return turn;
  };
  /** Counts the pages alone: what the endpoint says of one is not lost when it is judged again meanwhile. */
  const visits = new Map<number, number>();
  const placeOf = (tabId: number, previousReport: LookupReport | null = null): PageContext => ({
    isPrivate: () => deps.isPrivateTab(tabId),
    previousReport,
  });

  /** Writes and draws, unless the tab has come to show something else; one at a time per tab. */
  function record(tabId: number, turn: number, page: ShownPage, judgement: Judgement): Promise<void> {
    return queue(tabId, async () => {
      if (turns.get(tabId) !== turn) return;
      await tabStates.set(tabId, { ...page, assessment: judgement.assessment, lookup: judgement.lookup });
      if (turns.get(tabId) === turn) await deps.updateToolbar(tabId, judgement);
    });
  }

  /**
   * Asks the endpoint for what the judgement lacks once that is drawn, and does with the page what follows from the answer. From the
   * first moment on the host counts as asked about, so that nobody takes the local verdict for the last word.
   */
  async function followUp(
    tabId: number,
    page: ShownPage,
    { assessment, pendingLookup }: Judgement,
    drawn: Promise<void> = Promise.resolve(),
  ): Promise<void> {
    if (assessment === null || pendingLookup === null) return;
    const visit = visits.get(tabId);
    const navigation = guard.currentNavigation(tabId);
    const report = await lookups.ask(assessment.hostname, pendingLookup, drawn);
    if (visits.get(tabId) !== visit) return;
    const turn = nextTurn(tabId);
    const settled = await judge.judge(page.url, placeOf(tabId, report));
    await record(tabId, turn, page, settled);
    if (isBlocked(settled)) await guard.warn(tabId, page.url, navigation);
  }

  async function before(event: NavigationEvent): Promise<void> {
    if (!isShown(event)) return;
    const { tabId, url } = event;
    guard.startNavigation(tabId);
    const navigation = guard.currentNavigation(tabId);
    if (isBlocked(await judge.judge(url, placeOf(tabId)))) await guard.warn(tabId, url, navigation);
  }

  async function committed(event: NavigationEvent): Promise<void> {
    if (!isShown(event)) return;
    const { tabId, url } = event;
    const navigation = guard.currentNavigation(tabId);
    const turn = nextTurn(tabId);
    visits.set(tabId, turn);
    const judgement = await judge.judge(url, placeOf(tabId));
    const handled = isBlocked(judgement)
      ? guard.warn(tabId, url, navigation)
      : guard.finishNavigation(tabId, judgement.isWarning);
    const page = { url, documentId: event.documentId ?? null };
    const drawn = record(tabId, turn, page, judgement);
    // Of the visit, not of the turn: judging the same page again must not keep it from being asked about.
    const asked = visits.get(tabId) === turn ? followUp(tabId, page, judgement, drawn) : null;
    await Promise.all([handled, drawn, asked]);
  }

  async function rejudge(tabId: number, asksAnew = false): Promise<{ page: ShownPage; judgement: Judgement } | null> {
    const navigation = guard.currentNavigation(tabId);
    const turn = nextTurn(tabId);
    const [page, state] = await Promise.all([deps.findShownPage(tabId), tabStates.get(tabId)]);
    if (page === null) return null;
    const host = judge.hostOf(page.url);
    if (asksAnew && host !== null) await lookups.forget(parseHostname(host));
    const judgement = await judge.judge(page.url, placeOf(tabId, asksAnew ? null : state?.lookup));
    await record(tabId, turn, page, judgement);
    // A page that is open already stays open under a change of the user's own: what is typed into it would be lost.
    if (isBlocked(judgement) && judgement.assessment?.source === 'policy')
      await guard.warn(tabId, page.url, navigation);
    return { page, judgement };
  }

  async function removed(tabId: number): Promise<void> {
    turns.delete(tabId);
    visits.delete(tabId);
    guard.forget(tabId);
    await queue(tabId, () => tabStates.remove(tabId));
  }

  return {
    onBeforeNavigate: before,
    onCommitted: committed,
    rejudge: (tabId) => rejudge(tabId),
    async recheck(tabId) {
      const found = await rejudge(tabId, true);
      if (found !== null) runDetached(followUp(tabId, found.page, found.judgement));
      return found;
    },
    async rejudgeAll() {
      for (const tabId of await deps.findTabIds()) await rejudge(tabId).catch(() => undefined);
    },
    onTabRemoved: removed,
    async onTabReplaced(tabId, oldTabId) {
      await Promise.all([removed(oldTabId), rejudge(tabId)]);
    },
  };
}

/** True for the page in the tab itself that is, or is about to be, in sight. */
function isShown({ frameId, documentLifecycle }: NavigationEvent): boolean {
  return frameId === 0 && (documentLifecycle === undefined || documentLifecycle === 'active');
}
