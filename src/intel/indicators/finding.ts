import { type ListedEvidence, strongest } from '../../core/listing/evidence.ts';
import type { Candidate } from './candidates.ts';
import type { IntelFinding } from './intel-source.ts';

/** What a store holds about one indicator, apart from its key. */
export type StoredListing = Omit<ListedEvidence, 'host'>;

/**
 * Combines the listings of an entity's candidates into one finding. The strongest listing counts, by the rule of
 * `findEvidence` in the core; of equal listings, the one nearest to the entity.
 * @param candidates the nearest first
 * @param listingOf returns the listing of a candidate, if it is listed
 */
export function combineListings(
  candidates: readonly Candidate[],
  listingOf: (candidate: Candidate) => StoredListing | undefined,
): IntelFinding | null {
  const listed = candidates.flatMap((candidate) => {
    const listing = listingOf(candidate);
    return listing === undefined ? [] : { host: candidate.text, ...listing };
  });
  const best = strongest(listed);
  if (best === null) return null;
  const exact = best.host === candidates[0]?.text ? 1 : 0;
  return { ...best, values: { feeds: best.feeds, exact, matches: listed.length } };
}
