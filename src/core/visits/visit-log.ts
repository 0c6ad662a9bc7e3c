import { toHex } from '../base/digest.ts';
import { siteHashLength } from './site-hash.ts';

/** On how many days a site was visited, and when last. */
export interface SiteVisits {
  /** 1 to 65,535 */
  readonly days: number;
  /** Whole days since 1970-01-01. */
  readonly lastDay: number;
}

/**
 * The sites that were visited, by their hash in hex, the one that was visited longest ago first. It holds no name and
 * no time of day.
 */
export type VisitLog = ReadonlyMap<string, SiteVisits>;

/** More sites than most people visit in a year. With one more, the one that was visited longest ago is forgotten. */
export const maxSites = 4096;
const maxDays = 0xffff;
/** Hash, number of days, last day; 16 bits last until the year 2149. */
const entryLength = siteHashLength + 4;

/** Returns the log with a visit to a site on a day, or the same log if that day is counted already. */
export function withVisit(log: VisitLog, hash: string, today: number): VisitLog {
  const { days, lastDay } = log.get(hash) ?? { days: 0, lastDay: -1 };
  if (lastDay === today) return log;
  const visits = new Map(log);
  visits.delete(hash);
  visits.set(hash, { days: Math.min(maxDays, days + 1), lastDay: today });
  for (const oldest of visits.keys()) {
    if (visits.size <= maxSites) break;
    visits.delete(oldest);
  }
  return visits;
}

/** Returns true for a site that was visited on no day before today. It stays new for the whole day. */
export function isFirstVisit(log: VisitLog, hash: string, today: number): boolean {
  const visits = log.get(hash);
  return visits === undefined || (visits.days === 1 && visits.lastDay === today);
}

/** Packs the log into 10 bytes per site. */
export function packVisits(log: VisitLog): Uint8Array {
  const bytes = new Uint8Array(log.size * entryLength);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [hash, { days, lastDay }] of log) {
    for (let i = 0; i < siteHashLength; i++) bytes[at + i] = Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16);
    view.setUint16(at + siteHashLength, days);
    view.setUint16(at + siteHashLength + 2, lastDay);
    at += entryLength;
  }
  return bytes;
}

/** Unpacks what `packVisits` returned. Bytes that are not a whole entry are left out. */
export function unpackVisits(bytes: Uint8Array): VisitLog {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const log = new Map<string, SiteVisits>();
  for (let at = 0; at + entryLength <= bytes.length; at += entryLength) {
    const hash = toHex(bytes.subarray(at, at + siteHashLength));
    const days = view.getUint16(at + siteHashLength);
    log.set(hash, { days, lastDay: view.getUint16(at + siteHashLength + 2) });
  }
  return log;
}
