import type { DomainName } from '../hostname/types.ts';
import { type FuseFilter, findFuseValue } from './binary-fuse.ts';

/**
 * Number of popularity tiers. Tier 0: the top of several rankings. Tier 1: among the first 100,000 for weeks, or among
 * the first 10,000 of one ranking. Tier 2: in several lists of different origin, or in a list of institutions. Tier 3:
 * in one list of popular sites.
 */
export const popularityTierCount = 4;

/** What a model file holds about popularity. */
export interface PopularitySet {
  readonly filter: FuseFilter;
  /** Log-odds of each tier, at most 0, whole multiples of 2^-12. */
  readonly logOdds: readonly number[];
}

/** The fields of a domain name that decide its popularity. */
export type RankedName = Pick<DomainName, 'registrable' | 'privateSuffix' | 'subdomain'>;

/**
 * Returns the tier of a name's registrable domain, 0 (best known) to 3, or -1 if it is in none. Names under a private
 * suffix or a platform have no tier, because the rank belongs to the company and not to its customers.
 * @param platforms registrable domains under which anyone can publish a site, but which are not public suffixes
 */
export function findPopularityTier(name: RankedName, set: PopularitySet, platforms: ReadonlySet<string>): number {
  if (name.privateSuffix) return -1;
  if (name.subdomain !== '' && name.subdomain !== 'www' && platforms.has(name.registrable)) return -1;
  return findFuseValue(set.filter, name.registrable);
}

/** Returns the contribution of popularity, log-odds; 0 for a name without a tier. */
export function popularityLogOdds(set: PopularitySet, tier: number): number {
  return tier < 0 ? 0 : (set.logOdds[tier] as number);
}
