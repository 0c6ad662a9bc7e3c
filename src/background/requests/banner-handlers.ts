import type { Hostname } from '../../core/hostname/types.ts';
import type { Translate } from '../../core/i18n/message-key.ts';
import { exceptionFor } from '../../core/settings/exception-for.ts';
import { isBlocked, type Judge, type Judgement } from '../judging/judge.ts';
import type { Promotions } from '../judging/promotions.ts';
import type { Guard } from '../tabs/guard.ts';
import { bannerFor, pageActionFor } from '../tabs/page-action.ts';
import { type QuietSites, withoutQuietBanner } from '../tabs/quiet-sites.ts';
import type { TrustQuestions } from '../tabs/trust-questions.ts';
import { contextOf } from './page-context.ts';
import type { Handlers } from './router.ts';
import type { ContentSender } from './sender.ts';

export interface BannerHandlerDeps {
  readonly judge: Judge;
  readonly guard: Pick<Guard, 'warnAgain'>;
  readonly promotions: Promotions;
  readonly quietSites: QuietSites;
  readonly questions: Pick<TrustQuestions, 'add'>;
  readonly t: Translate;
  /** Opens the surface for a question beside the tab that asks. */
  openSurface(tabId: number, id: string): Promise<void>;
  /** Has all open pages with a banner ask again what to do. */
  refreshPages(): Promise<void>;
}

type BannerMessage = 'page.askTrust' | 'page.hide' | 'page.dismiss' | 'page.promote' | 'page.refresh';

/** Answers what concerns the banner of a page. Frames have none. */
export function createBannerHandlers(deps: BannerHandlerDeps): Handlers<BannerMessage> {
  const { judge, guard, promotions, quietSites, questions, t } = deps;

  const judgeSender = (sender: ContentSender): Promise<Judgement> =>
    judge.judge(judge.parseTarget(sender.url, sender.origin), contextOf(sender));
  const requireHostname = ({ url, origin, frameId }: ContentSender): Hostname => {
    const { hostname } = judge.parseTarget(url, origin);
    if (hostname === null || frameId !== 0) throw new Error('only a page of a tab has a banner');
    return hostname;
  };

  return {
    'page.askTrust': async (_, sender) => {
      const { host } = requireHostname(sender);
      const { tabId, isPrivate } = sender;
      await deps.openSurface(tabId, await questions.add({ tabId, host, isPrivate }));
      return null;
    },
    'page.hide': async (_, sender) => {
      await quietSites.hide(exceptionFor(requireHostname(sender)), sender.isPrivate);
      await deps.refreshPages();
      return null;
    },
    'page.dismiss': async (_, sender) => {
      await quietSites.dismiss(exceptionFor(requireHostname(sender)));
      await deps.refreshPages();
      return null;
    },
    'page.promote': async (_, sender) => {
      const { host } = requireHostname(sender);
      // A site without a banner, for example because the user trusts it by now, hides nothing.
      if (pageActionFor(await judgeSender(sender), t).kind !== 'banner') return null;
      await promotions.add(host);
      // Judged again, so that the network layer learns that the host is blocked now.
      const { target } = await judgeSender(sender);
      await guard.warnAgain(sender.tabId, target.address ?? sender.url, 'attack');
      return null;
    },
    'page.refresh': async (_, sender) => {
      requireHostname(sender);
      const judgement = await judgeSender(sender);
      const mustGo = judgement.isPromoted || judgement.assessment?.source === 'policy';
      // A change of the user's own settings closes no page, so that nothing typed into it is lost.
      const action = isBlocked(judgement) && !mustGo ? bannerFor(judgement, t) : pageActionFor(judgement, t);
      return withoutQuietBanner(action, judgement, quietSites);
    },
  };
}
