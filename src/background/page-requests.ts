import { parseHostname } from '../core/hostname/parse.ts';
import type { Guard } from './guard.ts';
import { isBlocked, type Judge } from './judge.ts';
import { pageActionOf } from './page-action.ts';
import type { Handlers } from './router.ts';
import type { Rules } from './rules.ts';
import { siteOf } from './site.ts';
import type { Translate } from './translate.ts';

export interface PageRequestDeps {
  readonly judge: Judge;
  readonly guard: Guard;
  readonly rules: Rules;
  readonly t: Translate;
  /** Opens the popup's page on a tab. */
  openDetails(tabId: number): Promise<void>;
}

type PageMessage = 'page.action' | 'page.leave' | 'page.details' | 'page.trust';

/** Answers the content script. What it is told follows from its own address, never from what the tab showed before. */
export function pageRequests({ judge, guard, rules, t, openDetails }: PageRequestDeps): Handlers<PageMessage> {
  return {
    'page.action': async (_, { tabId, url, isShown }) => {
      if (!isShown) return { kind: 'none' };
      const judgement = await judge.judge(url);
      if (isBlocked(judgement)) await guard.insist(tabId, url);
      return pageActionOf(judgement, t);
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
      const host = judge.hostOf(url);
      if (host !== null) await rules.addException(siteOf(parseHostname(host)), isPrivate);
      return null;
    },
  };
}
