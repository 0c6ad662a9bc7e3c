import type { SettingsView } from '../../core/protocol/messages.ts';
import type { SettingProblem } from '../../core/settings/check-settings.ts';
import { findOpenZoneProblems } from '../../core/settings/open-zone-entries.ts';
import type { Scorer } from '../../core/verdict/decide.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Handlers } from './router.ts';
import type { PageSender } from './sender.ts';

export interface SettingsHandlerDeps {
  readonly settingsStore: SettingsStore;
  readonly model: () => Promise<Scorer | null>;
  /** Finds the tab in front, which shows whether the popup is open over a private window. */
  findActiveTab(): Promise<{ readonly isPrivate: boolean } | null>;
}

type SettingsMessage = 'settings.view' | 'settings.change' | 'exception.add' | 'exception.remove' | 'endpoint.setKey';

/** Answers the options page and the popup. */
export function createSettingsHandlers({
  settingsStore,
  model,
  findActiveTab,
}: SettingsHandlerDeps): Handlers<SettingsMessage> {
  async function view(problems: readonly SettingProblem[] = []): Promise<SettingsView> {
    const [{ user, effective, policyProblems, userProblems }, scorer, key] = await Promise.all([
      settingsStore.snapshot(),
      model(),
      settingsStore.endpointKey(),
    ]);
    return {
      user,
      effective,
      policyProblems: [...policyProblems, ...findOpenZoneProblems(effective.allowList)],
      userProblems: [...userProblems, ...problems],
      modelVersion: scorer?.version ?? null,
      endpointKey: key.view,
    };
  }

  /** Firefox has one background for all windows, and its popup is not in a tab. */
  async function isPrivate(sender: PageSender): Promise<boolean> {
    return sender.isPrivate || (sender.tabId === null && (await findActiveTab())?.isPrivate === true);
  }

  return {
    'settings.view': () => view(),
    'settings.change': async ({ changes }, sender) =>
      view(await settingsStore.change(changes, await isPrivate(sender))),
    'exception.add': async ({ host }, sender) => view(await settingsStore.addException(host, await isPrivate(sender))),
    'exception.remove': async ({ host }) => view(await settingsStore.removeException(host)),
    'endpoint.setKey': async ({ key }) => view(await settingsStore.setEndpointKey(key)),
  };
}
