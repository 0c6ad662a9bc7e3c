import type { Exposure, StopCause } from '../../core/protocol/exposure.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { createTabLists } from './tab-lists.ts';

/** A page that the warning page replaces in one tab. */
export interface Stop {
  /** 128 random bits in hex. Known to the warning page of this tab only. */
  readonly id: string;
  /** The http(s) address that was stopped. */
  readonly url: string;
  readonly cause: StopCause;
  readonly exposure: Exposure;
}

/** The stopped pages of each tab. No method rejects, because nothing may go wrong on the way to a warning. */
export interface StopStore {
  /** Adds a stopped page to a tab. Resolves to its id. */
  add(tabId: number, url: string, cause: StopCause): Promise<string>;
  /** Resolves to null if the page was not stopped in this tab, or if the user has continued to it. */
  find(tabId: number, id: string): Promise<Stop | null>;
  setExposure(tabId: number, id: string, exposure: Exposure): Promise<void>;
  /** Uses the id up. */
  remove(tabId: number, id: string): Promise<void>;
  /** Call when the browser gives a tab a new id. */
  move(tabId: number, oldTabId: number): Promise<void>;
  forget(tabId: number): Promise<void>;
}

/** How many stopped pages of a tab can be shown again by going back in its history. */
const maxStops = 10;
/** Longer addresses are cut. A page may create addresses of two million characters. */
const maxUrlLength = 16_384;

export function createStopStore(session: StorageArea, randomId: () => string): StopStore {
  const { read, write, move, forget } = createTabLists<Stop>(session, 'stops');
  return {
    async add(tabId, url, cause) {
      const id = randomId();
      const stop: Stop = { id, url: shorten(url), cause, exposure: { kind: 'requested' } };
      await write(tabId, [stop, ...(await read(tabId))].slice(0, maxStops));
      return id;
    },
    find: async (tabId, id) => (await read(tabId)).find((stop) => stop.id === id) ?? null,
    async setExposure(tabId, id, exposure) {
      const stops = await read(tabId);
      const changed = stops.map((stop) => (stop.id === id ? { ...stop, exposure } : stop));
      await write(tabId, changed);
    },
    async remove(tabId, id) {
      const stops = await read(tabId);
      await write(
        tabId,
        stops.filter((stop) => stop.id !== id),
      );
    },
    move,
    forget,
  };
}

/** Returns the address without its fragment if it is too long, and only the root of its host if it still is. */
function shorten(url: string): string {
  if (url.length <= maxUrlLength) return url;
  const withoutFragment = url.split('#', 1)[0] ?? '';
  return withoutFragment.length <= maxUrlLength ? withoutFragment : `${new URL(url).origin}/`;
}
