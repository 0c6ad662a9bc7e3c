import { hostnameOfUrl } from '../../core/hostname/parse.ts';
import { siteOf } from '../../core/hostname/site-of.ts';
import { decide } from '../../core/verdict/decide.ts';
import type { Judge } from '../judging/judge.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Guard } from '../tabs/guard.ts';
import type { TabStateStore } from '../tabs/tab-state-store.ts';
import type { Handlers } from './router.ts';
import type { PageSender } from './sender.ts';

export interface WarningHandlerDeps {
  readonly judge: Judge;
  readonly guard: Guard;
  readonly settingsStore: SettingsStore;
  readonly tabStates: TabStateStore;
  /** Absolute address of the warning page. */
  readonly warningPage: string;
}

type WarningMessage = 'warning.view' | 'warning.leave' | 'warning.continue';

/** Answers the warning page only, and only if it is not in a frame. */
export function createWarningHandlers(deps: WarningHandlerDeps): Handlers<WarningMessage> {
  const { judge, guard, settingsStore, tabStates, warningPage } = deps;
  const tabOf = ({ url, tabId, isFramed }: PageSender): number => {
    if (tabId === null || isFramed || !url.startsWith(warningPage))
      throw new Error('only the warning page may send this');
    return tabId;
  };

  /** Stores the user's choice to continue. Returns false, and stores nothing, if the page would be blocked anyway. */
  async function allow(url: string, remember: boolean, isPrivate: boolean): Promise<boolean> {
    const hostname = hostnameOfUrl(url);
    const { effective, sessionHosts } = await settingsStore.snapshot();
    if (hostname === null || !effective.allowContinue) return false;
    // The administrator's block list overrides the choice, and the navigation would only lead back to the warning.
    if (decide(hostname, effective, [...sessionHosts, hostname.host], null).verdict === 'dangerous') return false;
    if (remember && effective.allowExceptions) await settingsStore.addException(siteOf(hostname), isPrivate);
    else await settingsStore.addSessionHost(hostname.host);
    return true;
  }

  return {
    'warning.view': async ({ url }, sender) => {
      const state = await tabStates.get(tabOf(sender));
      const context = { isPrivate: () => sender.isPrivate, previousReport: state?.lookup };
      const { assessment, settings } = await judge.judge(judge.parseTarget(url), context);
      return { assessment, settings };
    },
    'warning.leave': async (_, sender) => {
      await guard.leave(tabOf(sender));
      return null;
    },
    'warning.continue': async ({ url, remember }, sender) => {
      tabOf(sender);
      return { allowed: await allow(url, remember, sender.isPrivate) };
    },
  };
}
