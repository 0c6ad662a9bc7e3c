/** A site that the user visits often, by name, because only a name can be compared with others. */
export interface OwnSite {
  /** Registrable domain. */
  readonly domain: string;
  /** Number of days with a visit. */
  readonly days: number;
  /** Last day with a visit, whole days since 1970-01-01. */
  readonly lastDay: number;
}

export const maxOwnSites = 200;
/** A site that was visited on fewer days is not kept by name. */
export const minOwnDays = 3;
/** After this many days without a visit, a site is no longer the user's own. */
const maxIdleDays = 180;

/** Returns the list with a visited site, if it was visited on enough days; at most the 200 that were visited most. */
export function withOwnSite(sites: readonly OwnSite[], visited: OwnSite): readonly OwnSite[] {
  const others = sites.filter(
    ({ domain, lastDay }) => domain !== visited.domain && visited.lastDay - lastDay <= maxIdleDays,
  );
  if (visited.days < minOwnDays) return others.length === sites.length ? sites : others;
  const all = [...others, visited].sort((a, b) => b.days - a.days || b.lastDay - a.lastDay);
  return all.slice(0, maxOwnSites);
}
