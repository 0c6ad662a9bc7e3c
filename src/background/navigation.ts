import type { NavigationEvent, ShownPage } from '../platform/navigation.ts';
import type { Guard } from './guard.ts';
import { isBlocked, type Judge, type Judgement } from './judge.ts';
import type { Serial } from './serial.ts';
import type { TabStates } from './tab-states.ts';

/** What following the tabs needs from outside. */
export interface NavigationDeps {
  readonly judge: Judge;
  readonly guard: Guard;
  readonly states: TabStates;
  readonly serial: Serial;
  /** Draws the toolbar button of a tab. */
  draw(tabId: number, judgement: Judgement): Promise<void>;
  shownPage(tabId: number): Promise<ShownPage | null>;
  openTabs(): Promise<number[]>;
}

/** Follows what every tab shows. Each method resolves when all that follows from its event is done. */
export interface Navigation {
  before(event: NavigationEvent): Promise<void>;
  committed(event: NavigationEvent): Promise<void>;
  /** Judges what the tab shows now, records and draws it. Null where there is no such tab. */
  rejudge(tabId: number): Promise<{ page: ShownPage; judgement: Judgement } | null>;
  rejudgeAll(): Promise<void>;
  removed(tabId: number): Promise<void>;
  replaced(tabId: number, oldTabId: number): Promise<void>;
}

export function createNavigation(deps: NavigationDeps): Navigation {
  const { judge, guard, states, serial } = deps;
  /** Counts what each tab has come to show: a result that is not of the latest page is dropped. */
  const turns = new Map<number, number>();
  const nextTurn = (tabId: number): number => {
    const turn = (turns.get(tabId) ?? 0) + 1;
    turns.set(tabId, turn);
    return turn;
  };

  /** Writes and draws, unless the tab has come to show something else; one at a time per tab. */
  function record(tabId: number, turn: number, page: ShownPage, judgement: Judgement): Promise<void> {
    return serial(tabId, async () => {
      if (turns.get(tabId) !== turn) return;
      await states.set(tabId, { ...page, assessment: judgement.assessment });
      if (turns.get(tabId) === turn) await deps.draw(tabId, judgement);
    });
  }

  async function before(event: NavigationEvent): Promise<void> {
    if (!isShown(event)) return;
    const { tabId, url } = event;
    guard.begin(tabId);
    const navigation = guard.navigation(tabId);
    if (isBlocked(await judge.judge(url))) await guard.warn(tabId, url, navigation);
  }

  async function committed(event: NavigationEvent): Promise<void> {
    if (!isShown(event)) return;
    const { tabId, url } = event;
    const navigation = guard.navigation(tabId);
    const turn = nextTurn(tabId);
    const judgement = await judge.judge(url);
    const handled = isBlocked(judgement)
      ? guard.warn(tabId, url, navigation)
      : guard.arrived(tabId, judgement.isWarning);
    const page = { url, documentId: event.documentId ?? null };
    await Promise.all([handled, record(tabId, turn, page, judgement)]);
  }

  async function rejudge(tabId: number): Promise<{ page: ShownPage; judgement: Judgement } | null> {
    const turn = nextTurn(tabId);
    const navigation = guard.navigation(tabId);
    const page = await deps.shownPage(tabId);
    if (page === null) return null;
    const judgement = await judge.judge(page.url);
    await record(tabId, turn, page, judgement);
    // A page that is open already stays open under a change of the user's own: what is typed into it would be lost.
    if (isBlocked(judgement) && judgement.assessment?.source === 'policy')
      await guard.warn(tabId, page.url, navigation);
    return { page, judgement };
  }

  async function removed(tabId: number): Promise<void> {
    turns.delete(tabId);
    guard.forget(tabId);
    await serial(tabId, () => states.remove(tabId));
  }

  return {
    before,
    committed,
    rejudge,
    async rejudgeAll() {
      for (const tabId of await deps.openTabs()) await rejudge(tabId).catch(() => undefined);
    },
    removed,
    async replaced(tabId, oldTabId) {
      await Promise.all([removed(oldTabId), rejudge(tabId)]);
    },
  };
}

/** True for the page in the tab itself that is, or is about to be, in sight. */
function isShown({ frameId, documentLifecycle }: NavigationEvent): boolean {
  return frameId === 0 && (documentLifecycle === undefined || documentLifecycle === 'active');
}
