import { type ListedEvidence, strongest } from '../../core/listing/evidence.ts';
import type { Candidate } from './candidates.ts';
import type { IntelFinding } from './intel-source.ts';

/** What is stored of one listed indicator, beside its place. */
export type StoredListing = Omit<ListedEvidence, 'host'>;

/**
 * Joins what is stored of the candidates of an entity. Of several listed ones the one counts that `findEvidence` of the core would
 * find, and of equal ones the nearest to the entity.
 * @param candidates nearest first
 * @param listingOf what is stored of a candidate, if anything
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
