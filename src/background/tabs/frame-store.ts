import type { DangerousFrame } from '../../core/protocol/messages.ts';
import type { StorageArea } from '../../platform/storage-area.ts';

/** More than a person would read. A page can create any number of frames. */
const maxFrames = 8;

/** The dangerous hosts of which the page in each tab has frames. */
export interface FrameStore {
  get(tabId: number): Promise<readonly DangerousFrame[]>;
  /** Adds a host. Resolves to false if it is there already or there are too many. */
  add(tabId: number, frame: DangerousFrame): Promise<boolean>;
  clear(tabId: number): Promise<void>;
}

export function createFrameStore(session: StorageArea): FrameStore {
  const key = (tabId: number): string => `frames:${tabId}`;
  // Needs no validation of the items: the browser empties the area when the extension is updated.
  const get = async (tabId: number): Promise<readonly DangerousFrame[]> => {
    const raw = await session.get(key(tabId));
    return Array.isArray(raw) ? raw : [];
  };
  return {
    get,
    async add(tabId, frame) {
      const frames = await get(tabId);
      if (frames.length >= maxFrames || frames.some(({ host }) => host === frame.host)) return false;
      await session.set(key(tabId), [...frames, frame]);
      return true;
    },
    clear: (tabId) => session.remove(key(tabId)),
  };
}
