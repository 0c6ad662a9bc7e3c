import { dayOf } from '../../core/base/days.ts';
import { isRecord } from '../../core/base/guards.ts';
import { type OwnSite, withOwnSite } from '../../core/visits/own-sites.ts';
import { hashSite } from '../../core/visits/site-hash.ts';
import { isFirstVisit, packVisits, unpackVisits, type VisitLog, withVisit } from '../../core/visits/visit-log.ts';
import type { StorageArea } from '../../platform/storage-area.ts';
import { fromBase64, toBase64 } from '../base/base64.ts';
import { createStoredValue } from '../base/stored-value.ts';

/** The sites that were visited: most of them as keyed hashes, the few that are visited often by name. */
export interface VisitStore {
  /** Resolves to true for a site that was visited on no day before today. */
  isFirstVisit(site: string): Promise<boolean>;
  /** Counts today's visit. `mayName` allows to keep the name of a site that is visited often. */
  record(site: string, mayName: boolean): Promise<void>;
  /** The sites that are visited often. */
  ownSites(): Promise<readonly string[]>;
  /** Forgets the names of the sites that are visited often. */
  clearNames(): Promise<void>;
  /** Forgets everything, the key included. */
  clear(): Promise<void>;
  /** Makes the next call read again, because another context wrote. */
  invalidate(): void;
}

/** Where the visits are stored. */
export const visitsKey = 'visits';

const keyLength = 32;

interface Visits {
  /** Base64 of the random key, empty if there is none yet. */
  readonly key: string;
  readonly log: VisitLog;
  readonly own: readonly OwnSite[];
}

/**
 * @param area where the visits are kept
 * @param clock milliseconds since the epoch
 * @param randomBytes makes the key of a new installation
 */
export function createVisitStore(
  area: StorageArea,
  clock: () => number,
  randomBytes: (length: number) => Uint8Array,
): VisitStore {
  const visits = createStoredValue(area, visitsKey, parseVisits);
  const today = (): number => dayOf(clock());
  const hashOf = (site: string, key: string): Promise<string> => hashSite(fromBase64(key), site);
  const change = (work: (old: Visits) => Visits): Promise<void> =>
    visits.update((raw) => {
      const old = parseVisits(raw);
      const changed = work(old);
      return changed === old ? raw : { ...changed, log: toBase64(packVisits(changed.log)) };
    });

  return {
    async isFirstVisit(site) {
      const { key, log } = await visits.get();
      return key === '' || isFirstVisit(log, await hashOf(site, key), today());
    },
    async record(site, mayName) {
      if ((await visits.get()).key === '') {
        await change((old) => (old.key === '' ? { ...old, key: toBase64(randomBytes(keyLength)) } : old));
      }
      const { key } = await visits.get();
      const hash = await hashOf(site, key);
      await change((old) => {
        // The visits may have been cleared meanwhile.
        const log = old.key === key ? withVisit(old.log, hash, today()) : old.log;
        if (log === old.log) return old;
        const { days = 0 } = log.get(hash) ?? {};
        const own = mayName ? withOwnSite(old.own, { domain: site, days, lastDay: today() }) : old.own;
        return { ...old, log, own };
      });
    },
    ownSites: async () => (await visits.get()).own.map(({ domain }) => domain),
    clearNames: () => change((old) => (old.own.length === 0 ? old : { ...old, own: [] })),
    clear: () => visits.update((raw) => (raw === undefined ? raw : null)),
    invalidate: visits.invalidate,
  };
}

function parseVisits(raw: unknown): Visits {
  if (!isRecord(raw) || typeof raw.key !== 'string' || typeof raw.log !== 'string') {
    return { key: '', log: new Map(), own: [] };
  }
  const own = Array.isArray(raw.own) ? raw.own.filter(isOwnSite) : [];
  return { key: raw.key, log: unpackVisits(fromBase64(raw.log)), own };
}

function isOwnSite(raw: unknown): raw is OwnSite {
  if (!isRecord(raw)) return false;
  return typeof raw.domain === 'string' && typeof raw.days === 'number' && typeof raw.lastDay === 'number';
}
