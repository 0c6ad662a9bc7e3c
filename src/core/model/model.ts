import { logistic } from '../base/log-odds.ts';
import { createDgaHead } from '../heads/dga/dga-head.ts';
import { FeatureError, FeatureReader, type FeatureVector } from '../heads/feature-vector.ts';
import type { Head } from '../heads/head.ts';
import { createLookalikeHead } from '../heads/lookalike/lookalike-head.ts';
import { createPhishingHead } from '../heads/phishing/phishing-head.ts';
import type { DomainName } from '../hostname/types.ts';
import { findPopularityTier, popularityLogOdds, popularityTierCount } from '../popularity/popularity.ts';
import type { Scorer } from '../verdict/decide.ts';
import type { Contribution, Explanation, Threat, Thresholds } from '../verdict/types.ts';
import { computeOtherThreats } from './other-threats.ts';
import type { ModelParts } from './parts.ts';

const none: ReadonlySet<string> = new Set();

/** Scores names and explains the scores. One instance serves one thread; it reuses its buffers from call to call. */
export class Model implements Scorer {
  readonly version: string;
  readonly parts: ModelParts;
  readonly #heads: readonly Head[];
  /** Log-odds of each head for the name that was read last, popularity and base rate included; NaN where it has nothing to say. */
  readonly #logOdds: Float64Array;
  readonly #featureNames: ReadonlySet<string>;

  constructor(version: string, parts: ModelParts) {
    this.version = version;
    this.parts = parts;
    this.#heads = [
      createDgaHead(parts),
      ...(parts.lookalike === null ? [] : [createLookalikeHead(parts.lookalike, parts)]),
      ...(parts.phishing === null ? [] : [createPhishingHead(parts.phishing)]),
    ];
    this.#logOdds = new Float64Array(this.#heads.length);
    this.#featureNames = new Set([...this.#heads.flatMap(({ featureNames }) => featureNames), 'popularity']);
  }

  get thresholds(): Thresholds {
    return this.parts.thresholds;
  }

  /** The kinds of threat that it looks for. */
  get threats(): readonly Threat[] {
    return this.#heads.map(({ threat }) => threat);
  }

  /** Names of all terms that `explain` can give. */
  get contributionNames(): readonly string[] {
    return [...this.#heads.flatMap(({ termNames }) => termNames), 'otherThreats', 'popularity', 'prior'];
  }

  /** Names of the values that `features` gives, in their order. */
  get featureNames(): readonly string[] {
    return [...this.#featureNames];
  }

  /** Probability of malicious, 0..1; the same double as `explain` gives, in less time. */
  probability(name: DomainName): number {
    const likeliest = this.#read(name, this.#tier(name), none);
    return logistic((this.#logOdds[likeliest] as number) + computeOtherThreats(this.#logOdds, likeliest));
  }

  /**
   * The probability with what each feature contributed to its log-odds: the terms of the likeliest threat, what the other
   * threats add, and the base rate.
   * @param without names of contributions to leave out, of the sum as well; terms are additive, so this is exact.
   *   What the other threats add is worked out without them too.
   */
  explain(name: DomainName, without: ReadonlySet<string> = none): Explanation {
    const tier = this.#tier(name);
    return this.#explain(this.#read(name, tier, without), tier, without);
  }

  /** What all heads read of `name`, by the names of `featureNames`. */
  features(name: DomainName): FeatureVector {
    this.#read(name, -1, none);
    return Object.assign({}, ...this.#heads.map((head) => head.features()), { popularity: this.#tier(name) });
  }

  /**
   * The explanation of the name that a vector was made of: `explainFeatures(features(name))` is `explain(name)`, number for
   * number.
   * @throws FeatureError naming every value that is missing, unknown or does not fit
   */
  explainFeatures(vector: FeatureVector, without: ReadonlySet<string> = none): Explanation {
    const reader = new FeatureReader(vector, this.#featureNames);
    const tier = reader.number('popularity', { minimum: -1, maximum: popularityTierCount - 1, integer: true });
    const likeliest = this.#read(reader, tier, without);
    if (reader.problems.length > 0) throw new FeatureError(reader.problems);
    return this.#explain(likeliest, tier, without);
  }

  /** Explains what `#read` read, whose likeliest threat has the place `likeliest`. */
  #explain(likeliest: number, tier: number, without: ReadonlySet<string>): Explanation {
    const head = this.#heads[likeliest] as Head;
    const { intercept, contributions, evidence } = head.explain();
    const all: Contribution[] = [
      ...contributions,
      { name: 'otherThreats', value: '', logOdds: computeOtherThreats(this.#logOdds, likeliest) },
      { name: 'popularity', value: tier, logOdds: this.#popularity(tier) },
      { name: 'prior', value: '', logOdds: this.parts.prior },
    ];
    const kept = without.size === 0 ? all : all.filter((term) => !without.has(term.name));
    const logOdds = kept.reduce((sum, term) => sum + term.logOdds, intercept);
    return { probability: logistic(logOdds), intercept, contributions: kept, threat: head.threat, evidence };
  }

  /** Reads a name, or the values of one, with every head and returns the place of the likeliest threat. */
  #read(from: DomainName | FeatureReader, tier: number, without: ReadonlySet<string>): number {
    const heads = this.#heads;
    const popularity = without.has('popularity') ? 0 : this.#popularity(tier);
    const base = this.parts.prior + popularity;
    let likeliest = 0;
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i] as Head;
      const own = from instanceof FeatureReader ? head.scoreFeatures(from) : head.score(from);
      const logOdds = own === null ? Number.NaN : own + base - leftOut(head, without);
      this.#logOdds[i] = logOdds;
      if (logOdds > (this.#logOdds[likeliest] as number)) likeliest = i;
    }
    return likeliest;
  }

  /** Tier of popularity, -1 where the name is in none. */
  #tier(name: DomainName): number {
    const { popularity, phishing } = this.parts;
    return popularity === null ? -1 : findPopularityTier(name, popularity, phishing?.platforms ?? none);
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
