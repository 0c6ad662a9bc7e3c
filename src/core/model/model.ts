import { logistic } from '../base/log-odds.ts';
import { createDgaHead } from '../heads/dga/dga-head.ts';
import { FeatureError, FeatureReader, type FeatureVector } from '../heads/feature-vector.ts';
import type { Head } from '../heads/head.ts';
import { addSites } from '../heads/lookalike/add-sites.ts';
import { createLookalikeHead } from '../heads/lookalike/lookalike-head.ts';
import { createPhishingHead } from '../heads/phishing/phishing-head.ts';
import type { DomainName } from '../hostname/types.ts';
import { findPopularityTier, popularityLogOdds, popularityTierCount } from '../popularity/popularity.ts';
import type { Scorer } from '../verdict/decide.ts';
import type { Contribution, Explanation, Threat, Thresholds } from '../verdict/types.ts';
import { computeOtherThreats } from './other-threats.ts';
import type { ModelParts } from './parts.ts';

const none: ReadonlySet<string> = new Set();

/** Scores names and explains the scores. One instance serves one thread, because it reuses its buffers. */
export class Model implements Scorer {
  readonly version: string;
  readonly parts: ModelParts;
  readonly #heads: readonly Head[];
  /** Log-odds of each head for the last name, with popularity and prior; NaN for a head without an opinion. */
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

  /** The kinds of threat that the model looks for. */
  get threats(): readonly Threat[] {
    return this.#heads.map(({ threat }) => threat);
  }

  /**
   * Returns a model that also recognises imitations of further sites, as the least imitated ones. Everything else is
   * shared. Takes milliseconds.
   * @param domains registrable domains; one whose label is a protected one already changes nothing
   */
  withProtectedSites(domains: readonly string[]): Model {
    const { lookalike } = this.parts;
    if (lookalike === null) return this;
    return new Model(this.version, { ...this.parts, lookalike: addSites(lookalike, domains, this.parts) });
  }

  /** Names of all terms that `explain` can return. */
  get contributionNames(): readonly string[] {
    return [...this.#heads.flatMap(({ termNames }) => termNames), 'otherThreats', 'popularity', 'prior'];
  }

  /** Names of the values of `features`, in order. */
  get featureNames(): readonly string[] {
    return [...this.#featureNames];
  }

  /** Returns the probability of malicious, 0..1: the same double as `explain`, in less time. */
  probability(name: DomainName): number {
    const likeliest = this.#score(name, this.#tier(name), none);
    return logistic((this.#logOdds[likeliest] as number) + computeOtherThreats(this.#logOdds, likeliest));
  }

  /**
   * Returns the probability and what contributed to its log-odds: the terms of the likeliest threat, what the other
   * threats add, popularity, and the prior.
   * @param without names of contributions to leave out of the result and of the sum; terms are additive, so this is
   * exact. What the other threats add is computed without them, too.
   */
  explain(name: DomainName, without: ReadonlySet<string> = none): Explanation {
    const tier = this.#tier(name);
    return this.#explain(this.#score(name, tier, without), tier, without);
  }

  /** Returns the values that all heads computed from `name`, by the names of `featureNames`. */
  features(name: DomainName): FeatureVector {
    this.#score(name, -1, none);
    return Object.assign({}, ...this.#heads.map((head) => head.features()), { popularity: this.#tier(name) });
  }

  /**
   * Explains the name that a vector was computed from: `explainFeatures(features(name))` equals `explain(name)`.
   * @throws FeatureError naming every value that is missing, unknown or invalid
   */
  explainFeatures(vector: FeatureVector, without: ReadonlySet<string> = none): Explanation {
    const reader = new FeatureReader(vector, this.#featureNames);
    const tier = reader.number('popularity', { minimum: -1, maximum: popularityTierCount - 1, integer: true });
    const likeliest = this.#score(reader, tier, without);
    if (reader.problems.length > 0) throw new FeatureError(reader.problems);
    return this.#explain(likeliest, tier, without);
  }

  /** Explains the last `#score`. @param likeliest what it returned */
  #explain(likeliest: number, tier: number, without: ReadonlySet<string>): Explanation {
    const head = this.#heads[likeliest] as Head;
    const { intercept, contributions } = head.explain();
    const all: Contribution[] = [
      ...contributions,
      { name: 'otherThreats', value: '', logOdds: computeOtherThreats(this.#logOdds, likeliest) },
      { name: 'popularity', value: tier, logOdds: this.#popularity(tier) },
      { name: 'prior', value: '', logOdds: this.parts.prior },
    ];
    const kept = without.size === 0 ? all : all.filter((term) => !without.has(term.name));
    const logOdds = kept.reduce((sum, term) => sum + term.logOdds, intercept);
    // A person must learn which site a name imitates, even if another head is more certain of the danger.
    const evidence = this.#heads.flatMap((each) => each.evidence());
    return { probability: logistic(logOdds), intercept, contributions: kept, threat: head.threat, evidence };
  }

  /** Scores a name, or its values, with every head and returns the index of the likeliest threat. */
  #score(from: DomainName | FeatureReader, tier: number, without: ReadonlySet<string>): number {
    const heads = this.#heads;
    const popularity = without.has('popularity') ? 0 : this.#popularity(tier);
    const base = this.parts.prior + popularity;
    let likeliest = 0;
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i] as Head;
      const own = from instanceof FeatureReader ? head.scoreFeatures(from) : head.score(from);
      const logOdds = own === null ? Number.NaN : own + base - sumLeftOut(head, without);
      this.#logOdds[i] = logOdds;
      if (logOdds > (this.#logOdds[likeliest] as number)) likeliest = i;
    }
    return likeliest;
  }

  /** Returns the popularity tier of a name, -1 for none. */
  #tier(name: DomainName): number {
    const { popularity, phishing } = this.parts;
    return popularity === null ? -1 : findPopularityTier(name, popularity, phishing?.platforms ?? none);
  }

  #popularity(tier: number): number {
    const { popularity } = this.parts;
    return popularity === null ? 0 : popularityLogOdds(popularity, tier);
  }
}

/** Returns the sum of those terms of the last name that are left out. */
function sumLeftOut(head: Head, without: ReadonlySet<string>): number {
  if (without.size === 0 || !head.termNames.some((name) => without.has(name))) return 0;
  return head.explain().contributions.reduce((sum, term) => (without.has(term.name) ? sum + term.logOdds : sum), 0);
}
