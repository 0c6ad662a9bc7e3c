import { pageOrigin } from '../../core/base/url.ts';
import { hostnameOfUrl } from '../../core/hostname/parse.ts';
import { exceptionFor } from '../../core/settings/exception-for.ts';
import { decide } from '../../core/verdict/decide.ts';
import type { Judge } from '../judging/judge.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Guard } from '../tabs/guard.ts';
import type { Stop, StopStore } from '../tabs/stop-store.ts';
import type { TabStateStore } from '../tabs/tab-state-store.ts';
import type { Handlers } from './router.ts';
import type { PageSender } from './sender.ts';

export interface WarningHandlerDeps {
  readonly judge: Judge;
  readonly guard: Guard;
  readonly settingsStore: SettingsStore;
  readonly stops: StopStore;
  readonly tabStates: TabStateStore;
  /** Absolute address of the warning page. */
  readonly warningPage: string;
}

type WarningMessage = 'warning.view' | 'warning.leave' | 'warning.continue';

/** Answers the warning page only, and only if it is not in a frame. */
export function createWarningHandlers(deps: WarningHandlerDeps): Handlers<WarningMessage> {
  const { judge, guard, settingsStore, stops, tabStates, warningPage } = deps;
  const tabOf = ({ url, tabId, isFramed }: PageSender): number => {
    if (tabId === null || isFramed || !url.startsWith(warningPage))
      throw new Error('only the warning page may send this');
    return tabId;
  };

  const find = async (id: string | null, sender: PageSender): Promise<Stop | null> => {
    const tabId = tabOf(sender);
    return id === null ? null : stops.find(tabId, id);
  };

  /** Stores the user's choice to continue. Returns false, and stores nothing, if the page would be blocked anyway. */
  async function allow(url: string, remember: boolean, isPrivate: boolean): Promise<boolean> {
    const hostname = hostnameOfUrl(url);
    const { effective, sessionHosts } = await settingsStore.snapshot();
    if (hostname === null || !effective.allowContinue) return false;
    // The administrator's block list overrides the choice, and the navigation would only lead back to the warning.
    if (decide(hostname, effective, [...sessionHosts, hostname.host], null).verdict === 'dangerous') return false;
    if (remember && effective.allowExceptions) await settingsStore.addException(exceptionFor(hostname), isPrivate);
    else await settingsStore.addSessionHost(hostname.host);
    return true;
  }

  return {
    'warning.view': async ({ id }, sender) => {
      const stop = await find(id, sender);
      const state = await tabStates.get(tabOf(sender));
      const context = { isPrivate: () => sender.isPrivate, previousReport: state?.lookup };
      const { assessment, settings } = await judge.judge(judge.parseTarget(stop?.url ?? ''), context);
      if (stop === null) return { stop: null, assessment: null, settings };
      const { url, cause, exposure } = stop;
      // Canonical, so that the page shows exactly what it would open.
      return { stop: { address: new URL(url).href, cause, exposure }, assessment, settings };
    },
    'warning.leave': async ({ id }, sender) => {
      const stop = await find(id, sender);
      await guard.leave(tabOf(sender), stop === null ? '' : pageOrigin(stop.url));
      return null;
    },
    'warning.continue': async ({ id, remember }, sender) => {
      const stop = await find(id, sender);
      if (stop === null || !(await allow(stop.url, remember, sender.isPrivate))) return { address: null };
      await stops.remove(tabOf(sender), id);
      return { address: new URL(stop.url).href };
    },
  };
}
