import { useCallback, useEffect, useState } from 'preact/hooks';
import { parseHostname } from '../core/hostname/parse.ts';
import type { EndpointTest, SettingsView } from '../core/protocol/messages.ts';
import { findTrustEntry } from '../core/settings/find-trust-entry.ts';
import type { UserSettings } from '../core/settings/user-settings.ts';
import type { Send } from '../ui/send.ts';

/** What the page reports about the last change. */
export type SaveNotice =
  | { readonly kind: 'saved' | 'failed' | 'rejected' | 'cleared' }
  | { readonly kind: 'added' | 'removed'; readonly host: string };

export interface SettingsState {
  /** Null until the background has answered. */
  readonly view: SettingsView | null;
  readonly broken: boolean;
  readonly notice: SaveNotice | null;
  change(changes: Partial<UserSettings>): Promise<boolean>;
  /** `host` is canonical. Resolves to false if it could not be saved. */
  addException(host: string): Promise<boolean>;
  removeException(host: string): Promise<boolean>;
  /** Null removes the key of the endpoint. */
  setKey(key: string | null): Promise<boolean>;
  testEndpoint(): Promise<EndpointTest>;
  /** Forgets which sites were visited. */
  clearVisits(): Promise<void>;
  reload(): void;
}

/** Loads the settings from the background and provides every way to change them. Each change is saved at once. */
export function useSettings(send: Send): SettingsState {
  const [view, setView] = useState<SettingsView | null>(null);
  const [broken, setBroken] = useState(false);
  const [notice, setNotice] = useState<SaveNotice | null>(null);

  const reload = useCallback(() => {
    setBroken(false);
    send('settings.view', null).then(setView, () => setBroken(true));
  }, [send]);
  useEffect(reload, [reload]);

  const apply = async (
    request: () => Promise<SettingsView>,
    noticeFor: (view: SettingsView) => SaveNotice,
  ): Promise<boolean> => {
    try {
      const newView = await request();
      const newNotice = noticeFor(newView);
      setView(newView);
      setNotice(newNotice);
      return newNotice.kind !== 'rejected';
    } catch {
      setNotice({ kind: 'failed' });
      return false;
    }
  };

  return {
    view,
    broken,
    notice,
    reload,
    change: (changes) =>
      apply(
        () => send('settings.change', { changes }),
        ({ userProblems }) => ({
          kind: userProblems.some((problem) => Object.hasOwn(changes, problem.key)) ? 'rejected' : 'saved',
        }),
      ),
    addException: (host) =>
      apply(
        () => send('exception.add', { host }),
        // An exception from a private window is not in the user's list, but it is effective.
        ({ effective }) =>
          findTrustEntry(effective.exceptions, parseHostname(host)) === null
            ? { kind: 'rejected' }
            : { kind: 'added', host },
      ),
    removeException: (host) =>
      apply(
        () => send('exception.remove', { host }),
        () => ({ kind: 'removed', host }),
      ),
    setKey: (key) =>
      apply(
        () => send('endpoint.setKey', { key }),
        ({ userProblems }) => ({
          kind: userProblems.some((problem) => problem.key === 'endpointKey') ? 'rejected' : 'saved',
        }),
      ),
    testEndpoint: () => send('endpoint.test', null),
    clearVisits: () =>
      send('visits.clear', null).then(
        () => setNotice({ kind: 'cleared' }),
        () => setNotice({ kind: 'failed' }),
      ),
  };
}
