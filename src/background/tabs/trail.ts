import { pageOrigin } from '../../core/base/url.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { createTabLists } from './tab-lists.ts';

/** The last page of one origin in a tab, and how many entries of the tab's history the origin fills from there on. */
interface Stretch {
  readonly origin: string;
  readonly url: string;
  readonly entries: number;
}

/** A page to return to. */
export interface Refuge {
  readonly url: string;
  /** True if one step back in the tab's history should lead there. */
  readonly isOneStep: boolean;
}

/**
 * Where each tab came from, by origin. Extensions cannot read the history of a tab, and stepping back through it leads
 * nowhere if a page has filled it with entries of its own. No method rejects.
 */
export interface Trail {
  /** Call for each page that a tab shows, and for each new address of it. */
  visit(tabId: number, url: string): Promise<void>;
  /** Finds the last page in the tab that is not of `origin`. */
  findRefuge(tabId: number, origin: string): Promise<Refuge | null>;
  move(tabId: number, oldTabId: number): Promise<void>;
  forget(tabId: number): Promise<void>;
}

/** How many changes of origin are remembered for a tab. */
const maxStretches = 10;

export function createTrail(session: StorageArea): Trail {
  const { read, write, move, forget } = createTabLists<Stretch>(session, 'trail');
  return {
    async visit(tabId, url) {
      const origin = pageOrigin(url);
      const stretches = await read(tabId);
      const last = stretches.at(-1);
      if (last?.origin !== origin) {
        await write(tabId, [...stretches, { origin, url, entries: 1 }].slice(-maxStretches));
      } else if (last.url !== url) {
        await write(tabId, [...stretches.slice(0, -1), { origin, url, entries: last.entries + 1 }]);
      }
    },
    async findRefuge(tabId, origin) {
      const newestFirst = [...(await read(tabId))].reverse();
      const index = newestFirst.findIndex((stretch) => stretch.origin !== origin);
      const found = newestFirst[index];
      if (found === undefined) return null;
      const entries = newestFirst.slice(0, index).reduce((sum, stretch) => sum + stretch.entries, 0);
      return { url: found.url, isOneStep: entries <= 1 };
    },
    move,
    forget,
  };
}
