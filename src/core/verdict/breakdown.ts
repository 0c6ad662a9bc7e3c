/** One additive term, as far as ordering and adding need it. */
export interface WeightedTerm {
  readonly name: string;
  /** Natural log-odds; positive is evidence for malicious. */
  readonly logOdds: number;
}

/** Terms that are the same for every hostname: they belong to the sum but are not a reason. */
const constants: ReadonlySet<string> = new Set(['prior']);

/** Returns the terms that say something about this hostname. */
export function reasonsOf<Term extends WeightedTerm>(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ name }) => !constants.has(name));
}

export interface OrderedTerms<Term> {
  /** The largest terms in descending order of their absolute weight; never one of weight 0. */
  readonly top: readonly Term[];
  /** All other reasons in the same order. Terms of weight 0 come last, in their original order. */
  readonly rest: readonly Term[];
  /** The largest absolute weight, for scaling bars; at least 0.5, so that bars stay short if all reasons are weak. */
  readonly scale: number;
}

/**
 * Orders the reasons by weight and separates the tail. A tail of one is not separated, because hiding it saves no line.
 * Terms of weight 0 always belong to the tail.
 * @param shown number of terms before the tail
 */
export function orderTerms<Term extends WeightedTerm>(terms: readonly Term[], shown: number): OrderedTerms<Term> {
  const ordered = [...reasonsOf(terms)].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  const nonZero = ordered.filter(({ logOdds }) => logOdds !== 0).length;
  const cut = ordered.length === shown + 1 ? nonZero : Math.min(nonZero, shown);
  const scale = Math.max(0.5, Math.abs(ordered[0]?.logOdds ?? 0));
  return { top: ordered.slice(0, cut), rest: ordered.slice(cut), scale };
}

export interface TermSums {
  readonly intercept: number;
  /** Sum of the terms that are the same for every hostname. */
  readonly constant: number;
  /** Reasons of positive weight. */
  readonly towards: { readonly count: number; readonly sum: number };
  /** Reasons of negative weight. */
  readonly against: { readonly count: number; readonly sum: number };
  /** The sum of the four above. */
  readonly logOdds: number;
}

/** Adds up both sides. Terms are multiples of 2^-20, so the order of addition does not matter. */
export function sumTerms(intercept: number, terms: readonly WeightedTerm[]): TermSums {
  const reasons = reasonsOf(terms);
  const constant = terms.reduce((sum, term) => (reasons.includes(term) ? sum : sum + term.logOdds), 0);
  const side = (belongs: (value: number) => boolean): { count: number; sum: number } => {
    const values = reasons.map((term) => term.logOdds).filter(belongs);
    return { count: values.length, sum: values.reduce((sum, value) => sum + value, 0) };
  };
  const towards = side((value) => value > 0);
  const against = side((value) => value < 0);
  return { intercept, constant, towards, against, logOdds: intercept + constant + towards.sum + against.sum };
}
