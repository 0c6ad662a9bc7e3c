import { hostOfUrl } from '../../core/base/url.ts';
import { isBlocked, type Judge } from '../judging/judge.ts';
import type { FrameStore } from './frame-store.ts';
import type { TabStateStore } from './tab-state-store.ts';

export interface CreatorsDeps {
  readonly judge: Judge;
  readonly tabStates: Pick<TabStateStore, 'get'>;
  readonly frameStore: Pick<FrameStore, 'get'>;
  /** Finds the tab that opened a tab, if the browser still knows it. */
  findOpener(tabId: number): Promise<number | null>;
}

/**
 * Finds out who created a page that has neither a host nor an origin. A sandboxed page has an opaque origin, and so has
 * every `blob:` page or popup that it creates: the browser does not say where they come from.
 */
export interface Creators {
  /** Call when a tab commits a page. */
  onCommitted(tabId: number, url: string): void;
  /** Call when a page opens a tab. */
  onTabOpened(tabId: number, openerTabId: number): void;
  /**
   * Finds a blocked site that may have created the page in a tab: the last page in the tab or, if there was none, in
   * the tab that opened it, and the dangerous frames of that page. Resolves to its origin, or to null.
   */
  findBlocked(tabId: number, isPrivate: boolean): Promise<string | null>;
  forget(tabId: number): void;
}

export function createCreators({ judge, tabStates, frameStore, findOpener }: CreatorsDeps): Creators {
  /** The last address with a host in each tab. */
  const addresses = new Map<number, string>();
  const openers = new Map<number, number>();

  async function findLastAddress(tabId: number): Promise<string | null> {
    const state = await tabStates.get(tabId);
    return addresses.get(tabId) ?? (state === null ? null : judge.parseTarget(state.url, state.origin).address);
  }

  async function findIn(tabId: number, isPrivate: boolean): Promise<string | null> {
    const frames = await frameStore.get(tabId);
    const candidates = [await findLastAddress(tabId), ...frames.map(({ host }) => addressOf(host))];
    for (const address of candidates) {
      if (address === null) continue;
      const judgement = await judge.judge(judge.parseTarget(address), { isPrivate: () => isPrivate });
      if (isBlocked(judgement)) return new URL(address).origin;
    }
    return null;
  }

  return {
    onCommitted(tabId, url) {
      if (hostOfUrl(url) !== null) addresses.set(tabId, url);
    },
    onTabOpened: (tabId, openerTabId) => void openers.set(tabId, openerTabId),
    async findBlocked(tabId, isPrivate) {
      const own = await findIn(tabId, isPrivate);
      if (own !== null || (await findLastAddress(tabId)) !== null) return own;
      const opener = openers.get(tabId) ?? (await findOpener(tabId));
      return opener === null ? null : findIn(opener, isPrivate);
    },
    forget(tabId) {
      addresses.delete(tabId);
      openers.delete(tabId);
    },
  };
}

function addressOf(host: string): string {
  return `http://${host.includes(':') ? `[${host}]` : host}/`;
}
