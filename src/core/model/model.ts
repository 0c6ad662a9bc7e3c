import { featureCount, featureNames } from '../features/catalogue.ts';
import { writeFeatures } from '../features/extract.ts';
import type { DomainName } from '../hostname/types.ts';
import { logistic } from '../seed/regression.ts';
import { writeBins } from '../trees/bins.ts';
import { forestContributions, forestLogOdds } from '../trees/forest.ts';
import type { Scorer } from '../verdict/decide.ts';
import type { Contribution, Explanation, Thresholds } from '../verdict/types.ts';
import type { ModelParts } from './parts.ts';

/** Scores names and explains the scores. One instance serves one thread; it reuses its buffers from call to call. */
export class Model implements Scorer {
  readonly version: string;
  readonly parts: ModelParts;
  readonly #values = new Float32Array(featureCount);
  readonly #bins = new Uint8Array(featureCount);
  readonly #terms = new Int32Array(featureCount);

  constructor(version: string, parts: ModelParts) {
    this.version = version;
    this.parts = parts;
  }

  get thresholds(): Thresholds {
    return this.parts.thresholds;
  }

  /** Names of all terms that `explain` gives, in their order. */
  get contributionNames(): readonly string[] {
    return [...featureNames, 'prior'];
  }

  /** Probability of malicious, 0..1; the same double as `explain` gives, in less time. */
  probability(name: DomainName): number {
    this.#read(name);
    return logistic(forestLogOdds(this.parts.forest, this.#bins) + this.parts.prior);
  }

  /**
   * The probability with what each feature contributed to its log-odds.
   * @param without names of contributions to leave out, of the sum as well; terms are additive, so this is exact
   */
  explain(name: DomainName, without?: ReadonlySet<string>): Explanation {
    this.#read(name);
    const { forest, prior } = this.parts;
    const terms = this.#terms.fill(0);
    const unit = 2 ** -forest.fractionBits;
    const intercept = forestContributions(forest, this.#bins, terms) * unit;
    const contributions: Contribution[] = [];
    let logOdds = intercept;
    for (let i = 0; i <= featureCount; i++) {
      const name = i < featureCount ? (featureNames[i] as string) : 'prior';
      if (without?.has(name)) continue;
      const term = i < featureCount ? (terms[i] as number) * unit : prior;
      logOdds += term;
      contributions.push({ name, value: this.#shown(i), logOdds: term });
    }
    this.#suffixValue(contributions, name.suffix);
    return { probability: logistic(logOdds), intercept, contributions, threat: 'dga', evidence: [] };
  }

  #read(name: DomainName): void {
    writeFeatures(name, this.parts, this.#values);
    writeBins(this.#values, this.parts.edges, this.#bins);
  }

  #shown(feature: number): number {
    return feature < featureCount ? (this.#values[feature] as number) : 0;
  }

  #suffixValue(contributions: Contribution[], suffix: string): void {
    const index = contributions.findIndex(({ name }) => name === 'suffix');
    const found = contributions[index];
    if (found !== undefined) contributions[index] = { ...found, value: suffix };
  }
}
