import type { DangerousFrame } from '../../core/protocol/messages.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { createTabLists } from './tab-lists.ts';

/** More than a person would read. A page can create any number of frames. */
const maxFrames = 8;

/** The dangerous hosts of which the page in each tab has frames. */
export interface FrameStore {
  get(tabId: number): Promise<readonly DangerousFrame[]>;
  /** Adds a host. Resolves to false if it is there already or there are too many. */
  add(tabId: number, frame: DangerousFrame): Promise<boolean>;
  /** Empties the list. Does nothing for a page without dangerous frames, as almost every page is. */
  clear(tabId: number): Promise<void>;
  /** Call when the tab is gone. */
  forget(tabId: number): Promise<void>;
}

export function createFrameStore(session: StorageArea): FrameStore {
  const { read, write, forget } = createTabLists<DangerousFrame>(session, 'frames');
  return {
    get: read,
    async add(tabId, frame) {
      const frames = await read(tabId);
      if (frames.length >= maxFrames || frames.some(({ host }) => host === frame.host)) return false;
      await write(tabId, [...frames, frame]);
      return true;
    },
    async clear(tabId) {
      if ((await read(tabId)).length > 0) await write(tabId, []);
    },
    forget,
  };
}
