import type { DomainName } from '../hostname/types.ts';
import { logistic } from '../seed/regression.ts';
import { popularityLogOdds, popularityTier } from '../sets/popularity.ts';
import type { Scorer } from '../verdict/decide.ts';
import type { Contribution, Explanation, Thresholds } from '../verdict/types.ts';
import { otherThreats } from './combine.ts';
import { dgaHead } from './dga-head.ts';
import type { Head } from './head.ts';
import { lookalikeHead } from './lookalike-head.ts';
import type { ModelParts } from './parts.ts';
import { phishingHead } from './phishing-head.ts';

const none: ReadonlySet<string> = new Set();

/** Scores names and explains the scores. One instance serves one thread; it reuses its buffers from call to call. */
export class Model implements Scorer {
  readonly version: string;
  readonly parts: ModelParts;
  readonly #heads: readonly Head[];
  /** Log-odds of each head for the name that was read last, popularity and base rate included; NaN where it has nothing to say. */
  readonly #logOdds: Float64Array;

  constructor(version: string, parts: ModelParts) {
    this.version = version;
    this.parts = parts;
    this.#heads = [
      dgaHead(parts),
      ...(parts.lookalike === null ? [] : [lookalikeHead(parts.lookalike, parts)]),
      ...(parts.phishing === null ? [] : [phishingHead(parts.phishing)]),
    ];
    this.#logOdds = new Float64Array(this.#heads.length);
  }

  get thresholds(): Thresholds {
    return this.parts.thresholds;
  }

  /** Names of all terms that `explain` can give. */
  get contributionNames(): readonly string[] {
    return [...this.#heads.flatMap(({ termNames }) => termNames), 'otherThreats', 'popularity', 'prior'];
  }

  /** Probability of malicious, 0..1; the same double as `explain` gives, in less time. */
  probability(name: DomainName): number {
    const likeliest = this.#read(name, none);
    return logistic((this.#logOdds[likeliest] as number) + otherThreats(this.#logOdds, likeliest));
  }

  /**
   * The probability with what each feature contributed to its log-odds: the terms of the likeliest threat, what the other
   * threats add, and the base rate.
   * @param without names of contributions to leave out, of the sum as well; terms are additive, so this is exact.
   *   What the other threats add is worked out without them too.
   */
  explain(name: DomainName, without: ReadonlySet<string> = none): Explanation {
    const likeliest = this.#read(name, without);
    const head = this.#heads[likeliest] as Head;
    const { intercept, contributions, evidence } = head.explain();
    const tier = this.#tier(name);
    const all: Contribution[] = [
      ...contributions,
      { name: 'otherThreats', value: '', logOdds: otherThreats(this.#logOdds, likeliest) },
      { name: 'popularity', value: tier, logOdds: this.#popularity(tier) },
      { name: 'prior', value: '', logOdds: this.parts.prior },
    ];
    const kept = without.size === 0 ? all : all.filter((term) => !without.has(term.name));
    const logOdds = kept.reduce((sum, term) => sum + term.logOdds, intercept);
    return { probability: logistic(logOdds), intercept, contributions: kept, threat: head.threat, evidence };
  }

  /** Reads `name` with every head and returns the place of the likeliest threat. */
  #read(name: DomainName, without: ReadonlySet<string>): number {
    const heads = this.#heads;
    const popularity = without.has('popularity') ? 0 : this.#popularity(this.#tier(name));
    const base = this.parts.prior + popularity;
    let likeliest = 0;
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i] as Head;
      const own = head.read(name);
      const logOdds = own === null ? Number.NaN : own + base - leftOut(head, without);
      this.#logOdds[i] = logOdds;
      if (logOdds > (this.#logOdds[likeliest] as number)) likeliest = i;
    }
    return likeliest;
  }

  /** Tier of popularity, -1 where the name is in none. */
  #tier(name: DomainName): number {
    const { popularity, phishing } = this.parts;
    return popularity === null ? -1 : popularityTier(name, popularity, phishing?.platforms ?? none);
  }

  #popularity(tier: number): number {
    const { popularity } = this.parts;
    return popularity === null ? 0 : popularityLogOdds(popularity, tier);
  }
}

/** Sum of the terms of the name that `head` read last which are not to count. */
function leftOut(head: Head, without: ReadonlySet<string>): number {
  if (without.size === 0 || !head.termNames.some((name) => without.has(name))) return 0;
  return head.explain().contributions.reduce((sum, term) => (without.has(term.name) ? sum + term.logOdds : sum), 0);
}
