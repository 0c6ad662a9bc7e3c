import type { LookupReport } from '../../core/lookup/report.ts';
import type { DangerousFrame } from '../../core/protocol/messages.ts';
import { warningIdOf } from '../../core/protocol/warning-url.ts';
import type { EffectiveSettings } from '../../core/settings/effective-settings.ts';
import type { NavigationEvent, ShownPage } from '../../platform/navigation.ts';
import type { KeyedQueue } from '../base/keyed-queue.ts';
import { runDetached } from '../base/run-detached.ts';
import { isBlocked, type Judge, type Judgement, type PageContext, stopCauseOf } from '../judging/judge.ts';
import type { Lookups } from '../lookup/lookups.ts';
import type { Creators } from './creators.ts';
import type { FindTarget } from './find-target.ts';
import type { FrameStore } from './frame-store.ts';
import { createFrames } from './frames.ts';
import type { Guard } from './guard.ts';
import type { TabPage, TabStateStore } from './tab-state-store.ts';

export interface NavigationDeps {
  readonly judge: Judge;
  readonly guard: Guard;
  readonly lookups: Pick<Lookups, 'ask' | 'forget'>;
  readonly tabStates: TabStateStore;
  readonly frameStore: FrameStore;
  readonly creators: Creators;
  readonly queue: KeyedQueue;
  readonly findTarget: FindTarget;
  updateToolbar(tabId: number, shown: ShownVerdict, frames: readonly DangerousFrame[]): Promise<void>;
  findShownPage(tabId: number): Promise<ShownPage | null>;
  isPrivateTab(tabId: number): Promise<boolean>;
  findTabIds(): Promise<number[]>;
  findFrameUrls(tabId: number): Promise<string[]>;
}

/** What the toolbar button shows of a judgement. */
export type ShownVerdict = Pick<Judgement, 'assessment' | 'settings'>;

/** The page in a tab and the judgement on it. */
export interface JudgedPage {
  readonly page: TabPage;
  readonly judgement: Judgement;
}

/** A page or frame that reports itself through its content script. */
export interface ReportedPage extends TabPage {
  readonly tabId: number;
  readonly frameId: number;
}

/** Follows what each tab shows. Every method resolves once the event is handled completely. */
export interface Navigation {
  onBeforeNavigate(event: NavigationEvent): Promise<void>;
  /** Records and shows the local verdict at once, and the endpoint's when it arrives. */
  onCommitted(event: NavigationEvent): Promise<void>;
  /** Records what the browser's events do not say: the origin of a page without a host, and frames without events. */
  onReported(page: ReportedPage, judgement: Judgement): Promise<void>;
  /** Judges the page in the tab, records and shows the verdict. Sends nothing. Resolves to null if the tab is gone. */
  rejudge(tabId: number): Promise<JudgedPage | null>;
  /** Does the same without the endpoint's last answer, then asks the endpoint again but does not wait for it. */
  recheck(tabId: number): Promise<JudgedPage | null>;
  rejudgeAll(): Promise<void>;
  onTabRemoved(tabId: number): Promise<void>;
  onTabReplaced(tabId: number, oldTabId: number): Promise<void>;
}

export function createNavigation(deps: NavigationDeps): Navigation {
  const { judge, guard, lookups, tabStates, frameStore, creators, queue } = deps;
  const frames = createFrames({ ...deps, onFound: showFrames });
  /** Counts the judgements of each tab. A result that is not the latest is dropped. */
  const revisions = new Map<number, number>();
  const nextRevision = (tabId: number): number => {
    const revision = (revisions.get(tabId) ?? 0) + 1;
    revisions.set(tabId, revision);
    return revision;
  };
  /** The revision at which the page of each tab was committed. Judging the page again does not change it. */
  const visits = new Map<number, number>();
  /** The page without a host that each tab has reported last. */
  const reported = new Map<number, TabPage>();
  const contextOf = (tabId: number, page?: TabPage, previousReport: LookupReport | null = null): PageContext => ({
    isPrivate: () => deps.isPrivateTab(tabId),
    page: page === undefined ? null : { tabId, documentId: page.documentId },
    previousReport,
  });

  async function showFrames(tabId: number, settings: EffectiveSettings): Promise<void> {
    const state = await tabStates.get(tabId);
    // Without a state, the page has not been judged yet: `record` will show its frames.
    if (state === null) return;
    await deps.updateToolbar(tabId, { assessment: state.assessment, settings }, await frameStore.get(tabId));
  }

  /** Stores and shows a judgement, one at a time per tab, unless a newer one has started. */
  function record(tabId: number, revision: number, { page, judgement }: JudgedPage): Promise<void> {
    return queue(tabId, async () => {
      if (revisions.get(tabId) !== revision) return;
      await tabStates.set(tabId, { ...page, assessment: judgement.assessment, lookup: judgement.lookup });
      const found = await frameStore.get(tabId);
      if (revisions.get(tabId) === revision) await deps.updateToolbar(tabId, judgement, found);
    });
  }

  /**
   * Warns of a page that was committed in the tab. A navigation that has started since, which the page may have done to
   * dodge the warning, changes nothing: the page is warned of as long as the tab shows it.
   */
  async function warnOf(tabId: number, { page, judgement }: JudgedPage, navigation: number): Promise<void> {
    if (guard.currentNavigation(tabId) !== navigation) {
      const shown = await deps.findShownPage(tabId);
      if (shown === null || !isSamePage(shown, page)) return;
    }
    const url = judgement.target.address ?? page.url;
    await guard.warn(tabId, url, guard.currentNavigation(tabId), stopCauseOf(judgement));
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
    const updated = { page, judgement: await judge.judge(target, contextOf(tabId, page, report)) };
    await record(tabId, revision, updated);
    if (isBlocked(updated.judgement)) await warnOf(tabId, updated, navigation);
  }

  async function commit(tabId: number, page: TabPage, time = Date.now()): Promise<void> {
    const navigation = guard.currentNavigation(tabId);
    const revision = nextRevision(tabId);
    visits.set(tabId, revision);
    const target = await deps.findTarget(tabId, page.url, page.origin);
    const judgement = await judge.judge(target, contextOf(tabId, page));
    const judged = { page, judgement };
    const isStopped = isBlocked(judgement);
    if (isStopped) guard.pageShown(tabId, time);
    const guarded = isStopped
      ? warnOf(tabId, judged, navigation)
      : guard.finishNavigation(tabId, page.url, target.isWarning ? warningIdOf(page.url) : null);
    const recorded = record(tabId, revision, judged);
    // Compares the visit, not the revision: a rejudgement of the same page must not suppress the look-up.
    const lookedUp = visits.get(tabId) === revision ? lookUp(tabId, judged, recorded) : null;
    await Promise.all([guarded, recorded, lookedUp]);
  }

  /** Returns the origin of a page without a host, if its content script has reported it. */
  function originOf(page: ShownPage, ...known: readonly (TabPage | null | undefined)[]): string | null {
    return known.find((each) => each?.url === page.url && each.documentId === page.documentId)?.origin ?? null;
  }

  async function onBeforeNavigate(event: NavigationEvent): Promise<void> {
    const { tabId, frameId, url } = event;
    if (!isActive(event)) return;
    if (frameId !== 0) return frames.judgeUrl(tabId, url);
    const target = judge.parseTarget(url);
    // Firefox reports the warning page too. It must not make the guard forget what the warning is about.
    if (target.isWarning) return;
    guard.startNavigation(tabId);
    const navigation = guard.currentNavigation(tabId);
    const judgement = await judge.judge(target, contextOf(tabId));
    if (isBlocked(judgement)) await guard.warn(tabId, target.address ?? url, navigation, stopCauseOf(judgement));
  }

  async function onCommitted(event: NavigationEvent): Promise<void> {
    const { tabId, frameId, url, isSameDocument, timeStamp } = event;
    if (!isActive(event)) return;
    if (frameId !== 0) return frames.judgeUrl(tabId, url);
    const page = { url, documentId: event.documentId ?? null };
    creators.onCommitted(tabId, url);
    // A frame may have created the opaque page that now replaces its own: it is still needed to find that out.
    const keepsFrames = isSameDocument === true || url.startsWith('blob:null/');
    const cleared = keepsFrames ? null : frames.startPage(tabId);
    await Promise.all([cleared, commit(tabId, { ...page, origin: originOf(page, reported.get(tabId)) }, timeStamp)]);
  }

  async function onReported(report: ReportedPage, judgement: Judgement): Promise<void> {
    const { tabId, frameId, url, origin, documentId } = report;
    if (frameId !== 0) return frames.record(tabId, judgement);
    const page = { url, origin, documentId };
    // The browser's events say everything about a page with a host of its own. A covered page reports repeatedly.
    if (judgement.target.hostname === null || judge.parseTarget(url).hostname !== null) return;
    if (originOf(page, reported.get(tabId)) === origin) return;
    reported.set(tabId, page);
    await commit(tabId, page);
  }

  async function rejudge(tabId: number, isRecheck = false): Promise<JudgedPage | null> {
    const navigation = guard.currentNavigation(tabId);
    const revision = nextRevision(tabId);
    const [shown, state] = await Promise.all([deps.findShownPage(tabId), tabStates.get(tabId)]);
    if (shown === null) return null;
    const page = { ...shown, origin: originOf(shown, reported.get(tabId), state) };
    const target = await deps.findTarget(tabId, page.url, page.origin);
    if (isRecheck && target.hostname !== null) await lookups.forget(target.hostname);
    const judgement = await judge.judge(target, contextOf(tabId, page, isRecheck ? null : state?.lookup));
    const judged = { page, judgement };
    await frames.rejudge(tabId);
    await record(tabId, revision, judged);
    // A change of the user's own settings leaves open pages alone, so that nothing typed into them is lost.
    if (isBlocked(judgement) && judgement.assessment?.source === 'policy') await warnOf(tabId, judged, navigation);
    return judged;
  }

  async function onTabRemoved(tabId: number): Promise<void> {
    revisions.delete(tabId);
    visits.delete(tabId);
    reported.delete(tabId);
    creators.forget(tabId);
    await Promise.all([guard.forget(tabId), queue(tabId, () => tabStates.remove(tabId)), frames.forget(tabId)]);
  }

  return {
    onBeforeNavigate,
    onCommitted,
    onReported,
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
      await guard.move(tabId, oldTabId);
      await Promise.all([onTabRemoved(oldTabId), rejudge(tabId)]);
    },
  };
}

/** Returns true for a page that is visible or about to be. */
function isActive({ documentLifecycle }: NavigationEvent): boolean {
  return documentLifecycle === undefined || documentLifecycle === 'active';
}

/** Compares documents where the browser identifies them, because a page may change its own address. */
function isSamePage(shown: ShownPage, page: ShownPage): boolean {
  if (shown.documentId !== null && page.documentId !== null) return shown.documentId === page.documentId;
  return shown.url === page.url;
}
