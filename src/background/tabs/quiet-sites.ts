import { isRecord } from '../../core/base/guards.ts';
import type { PageAction } from '../../core/protocol/messages.ts';
import { exceptionFor } from '../../core/settings/exception-for.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import type { Judgement } from '../judging/judge.ts';

/** The sites without a banner, by the user's choice. */
export interface QuietSites {
  has(site: string): Promise<boolean>;
  /** Until the browser closes. */
  dismiss(site: string): Promise<void>;
  /** Until the day ends. A choice in a private window is kept in memory. */
  hide(site: string, isPrivate: boolean): Promise<void>;
}

/** When each site gets its banner back, in ms since the epoch; null when the browser closes. */
type Ends = Readonly<Record<string, number | null>>;

const key = 'quietSites';

/** @param clock milliseconds since the epoch */
export function createQuietSites(local: StorageArea, session: StorageArea, clock: () => number): QuietSites {
  // Read each time: the workers of normal and private windows share the disk, and only pages with a banner ask.
  const read = async (area: StorageArea): Promise<Ends> => parseEnds(await area.get(key), clock());
  const add = async (area: StorageArea, site: string, end: number | null): Promise<void> =>
    area.set(key, { ...(await read(area)), [site]: end });
  return {
    has: async (site) => (await Promise.all([read(session), read(local)])).some((ends) => Object.hasOwn(ends, site)),
    dismiss: (site) => add(session, site, null),
    hide: (site, isPrivate) => add(isPrivate ? session : local, site, endOfDay(clock())),
  };
}

/** Returns `none` instead of a banner if the user does not want one on the site. */
export async function withoutQuietBanner(
  action: PageAction,
  { target: { hostname } }: Judgement,
  sites: Pick<QuietSites, 'has'>,
): Promise<PageAction> {
  const isQuiet = action.kind === 'banner' && hostname !== null && (await sites.has(exceptionFor(hostname)));
  return isQuiet ? { kind: 'none' } : action;
}

/** Returns what still applies. Everything else is forgotten with the next choice. */
function parseEnds(raw: unknown, now: number): Ends {
  if (!isRecord(raw)) return {};
  const entries = Object.entries(raw).filter(([, end]) => end === null || (typeof end === 'number' && end > now));
  return Object.fromEntries(entries) as Ends;
}

function endOfDay(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}
