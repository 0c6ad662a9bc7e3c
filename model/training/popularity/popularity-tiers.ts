import type { RankedName } from './ranked-names.ts';

/** A name with at least this many days in a ranking has a durable rank. */
const durableDays = 12;

/**
 * Returns the tier of a name (see `popularityTiers`) and its priority: names of lower order are taken first. Returns
 * null for names that are never taken. These have low ranks of a single origin, where a third of the malicious-looking
 * names are.
 */
export function tierOf({ origins, rank, days }: RankedName): { tier: number; order: number } | null {
  if (rank <= 10_000 && (origins.size >= 2 || days >= durableDays)) return { tier: 0, order: 0 };
  if (origins.size >= 3) return { tier: 1, order: 1 };
  if (rank <= 100_000 && days >= durableDays) return { tier: 1, order: 2 };
  if (origins.size === 2) return { tier: 2, order: 3 };
  if (rank <= 10_000) return { tier: 1, order: 4 };
  if (origins.has('institutions')) return { tier: 2, order: 4 };
  if (origins.has('2013-14')) return { tier: 3, order: 5 };
  if (origins.has('earlier tranco')) return { tier: 3, order: 6 };
  if (rank <= 400_000 && days >= durableDays) return { tier: 3, order: 7 };
  return null;
}
