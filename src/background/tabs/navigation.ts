import type { LookupReport } from '../../core/lookup/report.ts';
import type { NavigationEvent, ShownPage } from '../../platform/navigation.ts';
import type { KeyedQueue } from '../base/keyed-queue.ts';
import { runDetached } from '../base/run-detached.ts';
import { isBlocked, type Judge, type Judgement, type PageContext } from '../judging/judge.ts';
import type { Lookups } from '../lookup/lookups.ts';
import type { Guard } from './guard.ts';
import type { TabStateStore } from './tab-state-store.ts';

export interface NavigationDeps {
  readonly judge: Judge;
  readonly guard: Guard;
  readonly lookups: Pick<Lookups, 'ask' | 'forget'>;
  readonly tabStates: TabStateStore;
  readonly queue: KeyedQueue;
  updateToolbar(tabId: number, judgement: Judgement): Promise<void>;
  findShownPage(tabId: number): Promise<ShownPage | null>;
  isPrivateTab(tabId: number): Promise<boolean>;
  findTabIds(): Promise<number[]>;
}

/** The page in a tab and the judgement on it. */
export interface JudgedPage {
  readonly page: ShownPage;
  readonly judgement: Judgement;
}

/** Follows what each tab shows. Every method resolves once the event is handled completely. */
export interface Navigation {
  onBeforeNavigate(event: NavigationEvent): Promise<void>;
  /** Records and shows the local verdict at once, and the endpoint's when it arrives. */
  onCommitted(event: NavigationEvent): Promise<void>;
  /** Judges the page in the tab, records and shows the verdict. Sends nothing. Resolves to null if the tab is gone. */
  rejudge(tabId: number): Promise<JudgedPage | null>;
  /** Does the same without the endpoint's last answer, then asks the endpoint again but does not wait for it. */
  recheck(tabId: number): Promise<JudgedPage | null>;
  rejudgeAll(): Promise<void>;
  onTabRemoved(tabId: number): Promise<void>;
  onTabReplaced(tabId: number, oldTabId: number): Promise<void>;
}

export function createNavigation(deps: NavigationDeps): Navigation {
  const { judge, guard, lookups, tabStates, queue } = deps;
  /** Counts the judgements of each tab. A result that is not the latest is dropped. */
  const revisions = new Map<number, number>();
  const nextRevision = (tabId: number): number => {
    const revision = (revisions.get(tabId) ?? 0) + 1;
    revisions.set(tabId, revision);
    return revision;
  };
  /** The revision at which the page of each tab was committed. Judging the page again does not change it. */
  const visits = new Map<number, number>();
  const contextOf = (tabId: number, previousReport: LookupReport | null = null): PageContext => ({
    isPrivate: () => deps.isPrivateTab(tabId),
    previousReport,
  });

  /** Stores and shows a judgement, one at a time per tab, unless a newer one has started. */
  function record(tabId: number, revision: number, { page, judgement }: JudgedPage): Promise<void> {
    return queue(tabId, async () => {
      if (revisions.get(tabId) !== revision) return;
      await tabStates.set(tabId, { ...page, assessment: judgement.assessment, lookup: judgement.lookup });
      if (revisions.get(tabId) === revision) await deps.updateToolbar(tabId, judgement);
    });
  }

  /**
   * Sends the pending look-up once `recorded` resolves, then applies the answer to the page. The look-up counts as
   * under way from the start, so that the popup does not take the local verdict for the final one.
   */
  async function lookUp(tabId: number, { page, judgement }: JudgedPage, recorded = Promise.resolve()): Promise<void> {
    const { target, assessment, pendingLookup } = judgement;
    if (assessment === null || pendingLookup === null) return;
    const visit = visits.get(tabId);
    const navigation = guard.currentNavigation(tabId);
    const report = await lookups.ask(assessment.hostname, pendingLookup, recorded);
    if (visits.get(tabId) !== visit) return;
    const revision = nextRevision(tabId);
    const updated = await judge.judge(target, contextOf(tabId, report));
    await record(tabId, revision, { page, judgement: updated });
    if (isBlocked(updated)) await guard.warn(tabId, target.address ?? page.url, navigation);
  }

  async function onBeforeNavigate(event: NavigationEvent): Promise<void> {
    if (!isShown(event)) return;
    const { tabId, url } = event;
    guard.startNavigation(tabId);
    const navigation = guard.currentNavigation(tabId);
    const target = judge.parseTarget(url);
    const judgement = await judge.judge(target, contextOf(tabId));
    if (isBlocked(judgement)) await guard.warn(tabId, target.address ?? url, navigation);
  }

  async function onCommitted(event: NavigationEvent): Promise<void> {
    if (!isShown(event)) return;
    const { tabId, url } = event;
    const navigation = guard.currentNavigation(tabId);
    const revision = nextRevision(tabId);
    visits.set(tabId, revision);
    const target = judge.parseTarget(url);
    const judgement = await judge.judge(target, contextOf(tabId));
    const guarded = isBlocked(judgement)
      ? guard.warn(tabId, target.address ?? url, navigation)
      : guard.finishNavigation(tabId, target.isWarning);
    const judged = { page: { url, documentId: event.documentId ?? null }, judgement };
    const recorded = record(tabId, revision, judged);
    // Compares the visit, not the revision: a rejudgement of the same page must not suppress the look-up.
    const lookedUp = visits.get(tabId) === revision ? lookUp(tabId, judged, recorded) : null;
    await Promise.all([guarded, recorded, lookedUp]);
  }

  async function rejudge(tabId: number, isRecheck = false): Promise<JudgedPage | null> {
    const navigation = guard.currentNavigation(tabId);
    const revision = nextRevision(tabId);
    const [page, state] = await Promise.all([deps.findShownPage(tabId), tabStates.get(tabId)]);
    if (page === null) return null;
    const target = judge.parseTarget(page.url);
    if (isRecheck && target.hostname !== null) await lookups.forget(target.hostname);
    const judgement = await judge.judge(target, contextOf(tabId, isRecheck ? null : state?.lookup));
    await record(tabId, revision, { page, judgement });
    // A change of the user's own settings leaves open pages alone, so that nothing typed into them is lost.
    if (isBlocked(judgement) && judgement.assessment?.source === 'policy')
      await guard.warn(tabId, target.address ?? page.url, navigation);
    return { page, judgement };
  }

  async function onTabRemoved(tabId: number): Promise<void> {
    revisions.delete(tabId);
    visits.delete(tabId);
    guard.forget(tabId);
    await queue(tabId, () => tabStates.remove(tabId));
  }

  return {
    onBeforeNavigate,
    onCommitted,
    rejudge: (tabId) => rejudge(tabId),
    async recheck(tabId) {
      const judged = await rejudge(tabId, true);
      if (judged !== null) runDetached(lookUp(tabId, judged));
      return judged;
    },
    async rejudgeAll() {
      for (const tabId of await deps.findTabIds()) await rejudge(tabId).catch(() => undefined);
    },
    onTabRemoved,
    async onTabReplaced(tabId, oldTabId) {
      await Promise.all([onTabRemoved(oldTabId), rejudge(tabId)]);
    },
  };
}

/** Returns true for a tab's top-level page that is visible or about to be. */
function isShown({ frameId, documentLifecycle }: NavigationEvent): boolean {
  return frameId === 0 && (documentLifecycle === undefined || documentLifecycle === 'active');
}
