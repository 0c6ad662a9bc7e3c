import { siteOf } from '../../core/hostname/site-of.ts';
import type { Translate } from '../../core/i18n/message-key.ts';
import type { PageAction } from '../../core/protocol/messages.ts';
import { isBlocked, type Judge, type Judgement } from '../judging/judge.ts';
import type { Lookups } from '../lookup/lookups.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Guard } from '../tabs/guard.ts';
import { pageActionFor } from '../tabs/page-action.ts';
import type { Handlers } from './router.ts';
import type { ContentSender } from './sender.ts';

export interface PageHandlerDeps {
  readonly judge: Judge;
  readonly guard: Guard;
  readonly lookups: Pick<Lookups, 'ask'>;
  readonly settingsStore: SettingsStore;
  readonly t: Translate;
  /** Opens the popup's page for a tab. */
  openDetails(tabId: number): Promise<void>;
}

type PageMessage = 'page.action' | 'page.outcome' | 'page.leave' | 'page.details' | 'page.trust';

/** Answers the content script. The answer depends on the script's own address, not on what the tab showed before. */
export function createPageHandlers(deps: PageHandlerDeps): Handlers<PageMessage> {
  const { judge, guard, lookups, settingsStore, t, openDetails } = deps;
  const act = async (judgement: Judgement, { tabId, url }: ContentSender): Promise<PageAction> => {
    if (isBlocked(judgement)) await guard.warnAgain(tabId, url);
    return pageActionFor(judgement, t);
  };
  return {
    'page.action': async (_, sender) => {
      if (!sender.isShown) return { kind: 'none' };
      return act(await judge.judge(judge.parseTarget(sender.url), { isPrivate: () => sender.isPrivate }), sender);
    },
    'page.outcome': async (_, sender) => {
      if (!sender.isShown) return { kind: 'none' };
      const isPrivate = (): boolean => sender.isPrivate;
      const local = await judge.judge(judge.parseTarget(sender.url), { isPrivate });
      const { target, assessment, pendingLookup } = local;
      if (assessment === null || pendingLookup === null) return act(local, sender);
      const previousReport = await lookups.ask(assessment.hostname, pendingLookup);
      const final = await judge.judge(target, { isPrivate, previousReport });
      // The content script must not wait a second time, even if the look-up failed.
      return act({ ...final, pendingLookup: null }, sender);
    },
    'page.leave': async (_, { tabId }) => {
      await guard.leave(tabId);
      return null;
    },
    'page.details': async (_, { tabId }) => {
      await openDetails(tabId);
      return null;
    },
    'page.trust': async (_, { url, isPrivate }) => {
      const { hostname } = judge.parseTarget(url);
      if (hostname !== null) await settingsStore.addException(siteOf(hostname), isPrivate);
      return null;
    },
  };
}
