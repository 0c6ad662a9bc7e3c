import type { TabView } from '../core/protocol/messages.ts';
import { schemeOfUrl } from '../core/protocol/warning-url.ts';
import type { ShownPage } from '../platform/navigation.ts';
import type { Judge } from './judge.ts';
import type { Navigation } from './navigation.ts';
import type { Handlers } from './router.ts';
import type { Rules } from './rules.ts';
import type { TabState, TabStates } from './tab-states.ts';

export interface TabRequestDeps {
  readonly judge: Judge;
  readonly navigation: Navigation;
  readonly rules: Rules;
  readonly states: TabStates;
  shownPage(tabId: number): Promise<ShownPage | null>;
}

/** Answers the popup: the verdict that the badge shows, or a new one where there is none of the page in the tab. */
export function tabRequests(deps: TabRequestDeps): Handlers<'tab.view' | 'tab.recheck'> {
  const { judge, navigation, rules, states } = deps;

  async function recheck(tabId: number): Promise<TabView> {
    const found = await navigation.rejudge(tabId);
    if (found === null) return { assessment: null, scheme: '', settings: (await rules.now()).effective };
    const { page, judgement } = found;
    return { assessment: judgement.assessment, scheme: schemeOfUrl(page.url), settings: judgement.settings };
  }

  /** The same document under the same host: a page may change the rest of its address as it likes. */
  function isOf(state: TabState, page: ShownPage): boolean {
    const isSame = state.documentId === null || page.documentId === null || state.documentId === page.documentId;
    return isSame && judge.hostOf(state.url) === judge.hostOf(page.url);
  }

  return {
    'tab.view': async ({ tabId }) => {
      const [page, state] = await Promise.all([deps.shownPage(tabId), states.get(tabId)]);
      if (page === null || state === null || !isOf(state, page)) return recheck(tabId);
      const { effective } = await rules.now();
      return { assessment: state.assessment, scheme: schemeOfUrl(page.url), settings: effective };
    },
    'tab.recheck': ({ tabId }) => recheck(tabId),
  };
}
