import { buildFuse } from '../../../src/core/popularity/build-binary-fuse.ts';
import { type PopularitySet, popularityTierCount } from '../../../src/core/popularity/popularity.ts';
import { hashText } from '../common/random.ts';
import { tierOf } from './popularity-tiers.ts';
import type { RankedName } from './ranked-names.ts';

/** Names that are taken at most: 20.6 bits each. */
export const maxPopular = 100_000;
/** From this rank on a name must not look generated or be reported; above it both are mistaken more often than right. */
const trustedRank = 20_000;

export interface PopularityEvidence {
  /** True where the name alone looks generated: the model without popularity calls it suspicious. */
  looksGenerated(registrable: string): boolean;
  /** True where a list of malicious hosts has the registrable domain itself. */
  isReported(registrable: string): boolean;
}

/** Chooses who is popular, and their tiers. */
export function choosePopular(
  names: ReadonlyMap<string, RankedName>,
  evidence: PopularityEvidence,
  most = maxPopular,
): Map<string, number> {
  const taken: { name: string; tier: number; order: number; rank: number; place: number }[] = [];
  for (const [name, known] of names) {
    const found = tierOf(known);
    if (found === null) continue;
    if (known.rank > trustedRank && (evidence.looksGenerated(name) || evidence.isReported(name))) continue;
    taken.push({ name, ...found, rank: known.rank, place: hashText(name, 41) });
  }
  // Infinity minus Infinity is no number, so ranks are compared, not subtracted.
  const byRank = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  taken.sort((a, b) => a.order - b.order || byRank(a.rank, b.rank) || a.place - b.place);
  return new Map(taken.slice(0, most).map(({ name, tier }) => [name, tier]));
}

/**
 * The most that each tier may speak against malicious, log-odds. Reports of malicious names measure the danger of today;
 * a name of an old list can lapse and be registered by somebody else tomorrow, so the lower the tier the less it may say.
 */
const limits = [-6, -5, -4, -3] as const;
/** Names that every tier is imagined to have of each class beside those counted. */
const imagined = 1;

/**
 * Fits what each tier contributes: the log of how much rarer it is among malicious than among benign names, less the same
 * for names in no tier, so that those get 0. A better tier never speaks less, and none more than its limit.
 * @param benign tiers of benign names (-1: none) that had no part in their own tier
 * @param malicious the same of malicious names
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

/** Builds what the model file holds. */
export function buildPopularity(popular: ReadonlyMap<string, number>, logOdds: readonly number[]): PopularitySet {
  return { filter: buildFuse(popular), logOdds };
}
