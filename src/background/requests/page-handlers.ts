import { pageOrigin } from '../../core/base/url.ts';
import type { Translate } from '../../core/i18n/message-key.ts';
import type { PageAction } from '../../core/protocol/messages.ts';
import { runDetached } from '../base/run-detached.ts';
import { isBlocked, type Judge, type Judgement, stopCauseOf } from '../judging/judge.ts';
import type { Promotions } from '../judging/promotions.ts';
import type { Lookups } from '../lookup/lookups.ts';
import type { LocalSignals } from '../signals/local-signals.ts';
import type { Creators } from '../tabs/creators.ts';
import type { Guard } from '../tabs/guard.ts';
import type { Navigation } from '../tabs/navigation.ts';
import { frameActionFor, pageActionFor } from '../tabs/page-action.ts';
import { type QuietSites, withoutQuietBanner } from '../tabs/quiet-sites.ts';
import type { ReloadWatch } from '../tabs/reload-watch.ts';
import { contextOf } from './page-context.ts';
import type { Handlers } from './router.ts';
import type { ContentSender } from './sender.ts';

export interface PageHandlerDeps {
  readonly judge: Judge;
  readonly guard: Guard;
  readonly creators: Pick<Creators, 'findBlocked'>;
  readonly navigation: Pick<Navigation, 'onReported' | 'rejudge'>;
  readonly lookups: Pick<Lookups, 'ask'>;
  readonly quietSites: Pick<QuietSites, 'has'>;
  readonly promotions: Pick<Promotions, 'add'>;
  readonly signals: Pick<LocalSignals, 'isWorthLooking' | 'noteSecretField'>;
  readonly isReloading: ReloadWatch;
  readonly t: Translate;
  /** Opens the popup's page for a tab. */
  openDetails(tabId: number): Promise<void>;
  /** Adds the script that looks for fields for secrets to the page of a tab. */
  watchFields(tabId: number): Promise<void>;
}

type PageMessage = 'page.action' | 'page.outcome' | 'page.secrets' | 'page.leave' | 'page.details';

/** Answers the content script. The answer depends on the script's own address, not on what the tab showed before. */
export function createPageHandlers(deps: PageHandlerDeps): Handlers<PageMessage> {
  const { judge, guard, creators, navigation, lookups, quietSites, promotions, signals, isReloading, t } = deps;
  const act = async (judgement: Judgement, sender: ContentSender): Promise<PageAction> => {
    const { tabId, url } = sender;
    if (isBlocked(judgement)) {
      guard.pageCovered(tabId);
      // Not awaited: whatever happens on the way to the warning, the page must be covered.
      runDetached(guard.warnAgain(tabId, judgement.target.address ?? url, stopCauseOf(judgement)));
    }
    const action = await withoutQuietBanner(pageActionFor(judgement, t), judgement, quietSites);
    if (judgement.isPromoted || action.kind !== 'banner' || !isReloading(tabId, action.host)) return action;
    await promotions.add(action.host);
    return act({ ...judgement, isPromoted: true }, sender);
  };
  /** Finds the origin of a top-level page that has neither a host nor an origin. */
  async function findOrigin({ tabId, frameId, url, origin, isPrivate }: ContentSender): Promise<string | null> {
    // A frame needs none: who created it is around it, and is covered.
    if (frameId !== 0 || judge.parseTarget(url, origin).hostname !== null) return origin;
    return creators.findBlocked(tabId, isPrivate);
  }
  /** Has the page searched for fields for secrets if one would change what is shown. */
  const watchFields = async ({ assessment, settings }: Judgement, tabId: number): Promise<void> => {
    if (await signals.isWorthLooking(assessment, settings)) await deps.watchFields(tabId);
  };
  return {
    'page.action': async (_, sender) => {
      if (!sender.isShown) return { kind: 'none' };
      const origin = await findOrigin(sender);
      const judgement = await judge.judge(judge.parseTarget(sender.url, origin), contextOf(sender));
      runDetached(navigation.onReported({ ...sender, origin }, judgement));
      if (sender.frameId !== 0) return frameActionFor(judgement, t);
      runDetached(watchFields(judgement, sender.tabId));
      return act(judgement, sender);
    },
    'page.secrets': async (_, sender) => {
      const { tabId, url, origin, isShown } = sender;
      const target = judge.parseTarget(url, origin);
      if (!isShown || target.hostname === null) return { kind: 'none' };
      await signals.noteSecretField(target.hostname, sender);
      const judgement = await judge.judge(target, contextOf(sender));
      runDetached(navigation.rejudge(tabId));
      return act(judgement, sender);
    },
    'page.outcome': async (_, sender) => {
      if (!sender.isShown) return { kind: 'none' };
      const context = contextOf(sender);
      const local = await judge.judge(judge.parseTarget(sender.url, sender.origin), context);
      const { target, assessment, pendingLookup } = local;
      if (assessment === null || pendingLookup === null) return act(local, sender);
      const previousReport = await lookups.ask(assessment.hostname, pendingLookup);
      const final = await judge.judge(target, { ...context, previousReport });
      // The content script must not wait a second time, even if the look-up failed.
      return act({ ...final, pendingLookup: null }, sender);
    },
    'page.leave': async (_, { tabId, url, origin }) => {
      await guard.leave(tabId, pageOrigin(judge.parseTarget(url, origin).address ?? url));
      return null;
    },
    'page.details': async (_, { tabId }) => {
      await deps.openDetails(tabId);
      return null;
    },
  };
}
