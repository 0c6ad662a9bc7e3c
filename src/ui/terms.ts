import type { Contribution, Explanation } from '../core/verdict/types.ts';

/** Terms that are the same for every name: they belong to the sum, but they are no reason. */
const constants: ReadonlySet<string> = new Set(['prior']);

/** Returns the terms that say something about this very name. */
export function reasonsOf(contributions: readonly Contribution[]): readonly Contribution[] {
  return contributions.filter(({ name }) => !constants.has(name));
}

/** How many features are shown before the rest is folded away. */
const shownFirst = 5;

export interface Terms {
  /** The biggest, in falling order of their weight in either direction; none of weight 0. */
  readonly top: readonly Contribution[];
  /** All others in the same order; those of weight 0 come last, as the model has them. */
  readonly rest: readonly Contribution[];
  /** The largest weight of all, by which the bars are scaled; at least 0.5, so that a name without reasons looks like one. */
  readonly scale: number;
}

/**
 * Orders the reasons by weight and folds away the tail; a tail of one is shown, for it saves no line. What makes no
 * difference always belongs to the tail.
 */
export function orderTerms(contributions: readonly Contribution[]): Terms {
  const ordered = [...reasonsOf(contributions)].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  const weighing = ordered.filter(({ logOdds }) => logOdds !== 0).length;
  const cut = ordered.length === shownFirst + 1 ? weighing : Math.min(weighing, shownFirst);
  const scale = Math.max(0.5, Math.abs(ordered[0]?.logOdds ?? 0));
  return { top: ordered.slice(0, cut), rest: ordered.slice(cut), scale };
}

export interface Sums {
  readonly intercept: number;
  /** Sum of the terms that are the same for every name. */
  readonly constant: number;
  readonly towards: { readonly count: number; readonly sum: number };
  readonly against: { readonly count: number; readonly sum: number };
  /** Intercept plus every contribution: the four above. */
  readonly logOdds: number;
}

/** Adds up both sides. Contributions are whole multiples of 2^-20, so no order of adding loses anything. */
export function sumTerms({ intercept, contributions }: Explanation): Sums {
  const reasons = reasonsOf(contributions);
  const constant = contributions.reduce((sum, term) => (reasons.includes(term) ? sum : sum + term.logOdds), 0);
  const side = (belongs: (value: number) => boolean): { count: number; sum: number } => {
    const values = reasons.map((term) => term.logOdds).filter(belongs);
    return { count: values.length, sum: values.reduce((sum, value) => sum + value, 0) };
  };
  const towards = side((value) => value > 0);
  const against = side((value) => value < 0);
  return { intercept, constant, towards, against, logOdds: intercept + constant + towards.sum + against.sum };
}
