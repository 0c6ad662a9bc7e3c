import { useCallback, useEffect, useState } from 'preact/hooks';
import type { TabView } from '../core/protocol/messages.ts';
import { findCoveringEntry } from '../core/settings/find-covering-entry.ts';
import type { Send } from '../ui/send.ts';

/** What there is to say to the user about the last action. */
export type Notice =
  | { readonly kind: 'trusted' | 'untrusted'; readonly host: string }
  | { readonly kind: 'rechecked' | 'copied' | 'failed' };

export interface PopupState {
  /** Null until the background has answered. */
  readonly view: TabView | null;
  /** The background could not be asked at all. */
  readonly broken: boolean;
  readonly busy: boolean;
  readonly notice: Notice | null;
  trust(host: string): void;
  distrust(host: string): void;
  recheck(): void;
  copy(text: string): void;
  reload(): void;
}

/** The state of the popup for one tab, and what the user can do to it. */
export function useTabView(send: Send, tabId: number, writeClipboard: (text: string) => Promise<void>): PopupState {
  const [view, setView] = useState<TabView | null>(null);
  const [broken, setBroken] = useState(false);
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);

  const reload = useCallback(() => {
    setBroken(false);
    send('tab.view', { tabId }).then(setView, () => setBroken(true));
  }, [send, tabId]);
  useEffect(reload, [reload]);
  // The local verdict is shown while the endpoint is asked, and gives way to what comes back.
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
    if (busy) return;
    setBusy(true);
    try {
      setNotice(await action());
    } catch {
      setNotice({ kind: 'failed' });
    } finally {
      setBusy(false);
    }
  };
  const judgeAgain = async (): Promise<void> => setView(await send('tab.recheck', { tabId }));

  return {
    view,
    broken,
    busy,
    notice,
    reload,
    trust: (host) =>
      void act(async () => {
        const settings = await send('exception.add', { host });
        await judgeAgain();
        return findCoveringEntry(settings.effective.exceptions, host) === null
          ? { kind: 'failed' }
          : { kind: 'trusted', host };
      }),
    distrust: (host) =>
      void act(async () => {
        await send('exception.remove', { host });
        await judgeAgain();
        return { kind: 'untrusted', host };
      }),
    recheck: () =>
      void act(async () => {
        await judgeAgain();
        return { kind: 'rechecked' };
      }),
    copy: (text) =>
      void act(async () => {
        await writeClipboard(text);
        return { kind: 'copied' };
      }),
  };
}
