import type { RankedName } from './ranked-names.ts';

/** Days on a ranking that make a place on it durable. */
const weeks = 12;

/**
 * Returns the tier of a name (see `popularityTiers`) and its place in the order in which names are taken, lower first;
 * null for names that are never taken: far down in a ranking of one origin, where a third of what looks malicious is.
 */
export function tierOf({ origins, rank, days }: RankedName): { tier: number; order: number } | null {
  if (rank <= 10_000 && (origins.size >= 2 || days >= weeks)) return { tier: 0, order: 0 };
  if (origins.size >= 3) return { tier: 1, order: 1 };
  if (rank <= 100_000 && days >= weeks) return { tier: 1, order: 2 };
  if (origins.size === 2) return { tier: 2, order: 3 };
  if (rank <= 10_000) return { tier: 1, order: 4 };
  if (origins.has('institutions')) return { tier: 2, order: 4 };
  if (origins.has('2013-14')) return { tier: 3, order: 5 };
  if (origins.has('earlier tranco')) return { tier: 3, order: 6 };
  if (rank <= 400_000 && days >= weeks) return { tier: 3, order: 7 };
  return null;
}
