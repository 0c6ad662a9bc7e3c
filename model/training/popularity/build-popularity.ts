import { buildFuse } from '../../../src/core/popularity/build-binary-fuse.ts';
import { type PopularitySet, popularityTierCount } from '../../../src/core/popularity/popularity.ts';
import { hashText } from '../common/random.ts';
import { tierOf } from './popularity-tiers.ts';
import type { RankedName } from './ranked-names.ts';

/** Maximum number of popular names. Each takes 20.6 bits. */
export const maxPopular = 100_000;
/** Up to this rank, a name stays even if it looks generated or is reported, because that is usually a mistake. */
const trustedRank = 20_000;

export interface PopularityEvidence {
  /** True if the model without popularity rates the name as suspicious. */
  looksGenerated(registrable: string): boolean;
  /** True if a list of malicious hosts contains the registrable domain itself. */
  isReported(registrable: string): boolean;
}

/** Chooses the popular names and their tiers. */
export function choosePopular(
  names: ReadonlyMap<string, RankedName>,
  evidence: PopularityEvidence,
  max = maxPopular,
): Map<string, number> {
  const taken: { name: string; tier: number; order: number; rank: number; hash: number }[] = [];
  for (const [name, known] of names) {
    const found = tierOf(known);
    if (found === null) continue;
    if (known.rank > trustedRank && (evidence.looksGenerated(name) || evidence.isReported(name))) continue;
    taken.push({ name, ...found, rank: known.rank, hash: hashText(name, 41) });
  }
  // Ranks can be infinite, and infinity minus infinity is NaN. So they are compared, not subtracted.
  const byRank = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  taken.sort((a, b) => a.order - b.order || byRank(a.rank, b.rank) || a.hash - b.hash);
  return new Map(taken.slice(0, max).map(({ name, tier }) => [name, tier]));
}

/**
 * Lower limits of the log-odds of each tier. Reports of malicious names describe the present. A name on an old list can
 * lapse and be registered by someone else, so a lower tier may contribute less.
 */
const limits = [-6, -5, -4, -3] as const;
/** Imagined names of each class that every tier gets in addition to those counted. */
const imagined = 1;

/**
 * Fits the log-odds of each tier: the log of its share among malicious names over its share among benign names, minus
 * the same for names without a tier, so that those get 0. A better tier contributes at least as much as a lower one,
 * within the limits.
 * @param benign tiers of benign names (-1: none), each from a set that was built without the list that the name comes
 *   from
 * @param malicious tiers of malicious names (-1: none)
 */
export function fitPopularity(benign: readonly number[], malicious: readonly number[]): number[] {
  const share = (tiers: readonly number[], tier: number): number =>
    (tiers.filter((found) => found === tier).length + imagined) / (tiers.length + imagined);
  const odds = (tier: number): number => Math.log(share(malicious, tier) / share(benign, tier));
  const none = odds(-1);
  const fitted = Array.from({ length: popularityTierCount }, (_, tier) => odds(tier) - none);
  for (let tier = popularityTierCount - 2; tier >= 0; tier--) fitted[tier] = Math.min(fitted[tier]!, fitted[tier + 1]!);
  return fitted.map((value, tier) => Math.round(Math.max(limits[tier]!, Math.min(0, value)) * 2 ** 12) / 2 ** 12);
}

/** Builds the popularity set for the model file. */
export function buildPopularity(popular: ReadonlyMap<string, number>, logOdds: readonly number[]): PopularitySet {
  return { filter: buildFuse(popular), logOdds };
}
