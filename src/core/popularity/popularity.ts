import type { DomainName } from '../hostname/types.ts';
import { type FuseFilter, findFuseValue } from './binary-fuse.ts';

/**
 * Tiers of popularity, from the best known down: 0 the top of several rankings, 1 among the first 100,000 for weeks or the first 10,000
 * of one ranking, 2 in lists of different origin or of institutions, 3 in one list of popular sites.
 */
export const popularityTierCount = 4;

/** What a model file holds of popularity. */
export interface PopularitySet {
  readonly filter: FuseFilter;
  /** Log-odds by tier, at most 0, whole multiples of 2^-12: what being known speaks against malicious. */
  readonly logOdds: readonly number[];
}

/** The part of a parsed name that its popularity hangs on. */
export type RankedName = Pick<DomainName, 'registrable' | 'privateSuffix' | 'subdomain'>;

/**
 * Returns the tier of a name's registrable domain, 0 (best known) to 3, or -1 where it is in no tier. A platform's rank is
 * never lent: whoever stands under a private suffix or under one of `platforms` has none.
 * @param platforms registrable domains that let anybody put up a site under them and are no public suffixes
 */
export function findPopularityTier(name: RankedName, set: PopularitySet, platforms: ReadonlySet<string>): number {
  if (name.privateSuffix) return -1;
  if (name.subdomain !== '' && name.subdomain !== 'www' && platforms.has(name.registrable)) return -1;
  return findFuseValue(set.filter, name.registrable);
}

/** Contribution of popularity, log-odds; 0 for a name that is in no tier. */
export function popularityLogOdds(set: PopularitySet, tier: number): number {
  return tier < 0 ? 0 : (set.logOdds[tier] as number);
}
