import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TabView } from '../core/protocol/messages.ts';
import { findTrustEntry } from '../core/settings/find-trust-entry.ts';
import type { Send } from '../ui/send.ts';

/** What the popup reports about the last action. */
export type Notice =
  /** `isAlone`: nothing under the host is trusted. */
  | { readonly kind: 'trusted'; readonly host: string; readonly isAlone: boolean }
  | { readonly kind: 'untrusted'; readonly host: string }
  | { readonly kind: 'rechecked' | 'copied' | 'failed' };

/** The state of the popup and the user's actions. */
export interface PopupState {
  /** Null until the background answers. */
  readonly view: TabView | null;
  /** The background did not answer the first request. */
  readonly isBroken: boolean;
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  trust(host: string): void;
  distrust(host: string): void;
  recheck(): void;
  copy(text: string): void;
  reload(): void;
}

/** Returns the state of the popup for one tab, and the actions that change it. */
export function useTabView(send: Send, tabId: number, writeClipboard: (text: string) => Promise<void>): PopupState {
  const [view, setView] = useState<TabView | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);

  const reload = useCallback(() => {
    setIsBroken(false);
    send('tab.view', { tabId }).then(setView, () => setIsBroken(true));
  }, [send, tabId]);
  useEffect(reload, [reload]);
  // While a look-up is under way, the popup shows the local verdict. The outcome replaces it.
  const isAsking = view?.isAsking === true;
  useEffect(() => {
    if (!isAsking) return;
    let isCurrent = true;
    const settle = (): void => setView((old) => old && { ...old, isAsking: false });
    send('tab.outcome', { tabId }).then(
      (settled) => isCurrent && setView({ ...settled, isAsking: false }),
      () => isCurrent && settle(),
    );
    return () => {
      isCurrent = false;
    };
  }, [send, tabId, isAsking]);

  const act = async (action: () => Promise<Notice>): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    try {
      setNotice(await action());
    } catch {
      setNotice({ kind: 'failed' });
    } finally {
      setIsBusy(false);
    }
  };
  const recheck = async (): Promise<void> => setView(await send('tab.recheck', { tabId }));

  return {
    view,
    isBroken,
    isBusy,
    notice,
    reload,
    trust: (host) =>
      void act(async () => {
        const hostname = view?.assessment?.hostname;
        const settings = await send('exception.add', { host });
        await recheck();
        if (hostname === undefined || findTrustEntry(settings.effective.exceptions, hostname) === null) {
          return { kind: 'failed' };
        }
        return { kind: 'trusted', host, isAlone: hostname.kind === 'domain' && hostname.isOpenZone };
      }),
    distrust: (host) =>
      void act(async () => {
        await send('exception.remove', { host });
        await recheck();
        return { kind: 'untrusted', host };
      }),
    recheck: () =>
      void act(async () => {
        await recheck();
        return { kind: 'rechecked' };
      }),
    copy: (text) =>
      void act(async () => {
        await writeClipboard(text);
        return { kind: 'copied' };
      }),
  };
}
