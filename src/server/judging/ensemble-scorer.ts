import { finiteLogit, logistic, roundLogOdds } from '../../core/base/log-odds.ts';
import type { DomainName } from '../../core/hostname/types.ts';
import type { Scorer } from '../../core/verdict/decide.ts';
import type { Explanation, Thresholds } from '../../core/verdict/types.ts';
import { combineScores } from '../registry/combine-scores.ts';
import type { Ensemble, Member } from '../registry/types.ts';
import { vectorNames } from './vectors.ts';

/** Name of the term that the other members of an ensemble add. */
const ensembleTerm = 'ensemble';
const none: ReadonlySet<string> = new Set();

/**
 * Scores names with one ensemble. If it has several members, the explanation comes from the member whose probability is
 * nearest to the combined one.
 */
export class EnsembleScorer implements Scorer {
  readonly ensemble: Ensemble;
  readonly first: Member;
  /** Version of the model if there is one member, as in the extension; otherwise the version of the ensemble. */
  readonly version: string;
  /** The thresholds of the first member. */
  readonly thresholds: Thresholds;
  /** Names of the contributions of all members. */
  readonly contributionNames: ReadonlySet<string>;
  /** Names of all values that a vector may have. */
  readonly vectorNames: ReadonlySet<string>;

  constructor(ensemble: Ensemble) {
    const { members, version } = ensemble;
    const [first] = members as readonly [Member, ...Member[]];
    this.ensemble = ensemble;
    this.first = first;
    this.version = members.length === 1 ? first.version : version;
    this.thresholds = first.model.thresholds;
    this.contributionNames = new Set(members.flatMap(({ model }) => model.contributionNames));
    this.vectorNames = vectorNames(ensemble);
  }

  explain(name: DomainName, without: ReadonlySet<string> = none): Explanation {
    const { members } = this.ensemble;
    if (members.length === 1) return this.first.model.explain(name, without);
    return this.combine(members.map(({ model }) => model.explain(name, without)));
  }

  /**
   * Combines the members' explanations into one: the explanation whose probability is nearest to the combined one, and
   * a term for what the other members change. The terms still sum exactly to the log-odds of the probability, which
   * differs from the result of `combineScores` by at most 2^-21 in log-odds.
   */
  combine(explanations: readonly Explanation[]): Explanation {
    const { ensemble } = this;
    const probability = combineScores(
      ensemble,
      explanations.map((explanation) => explanation.probability),
    );
    const own = nearest(explanations, probability);
    if (explanations.length === 1) return own;
    const logOdds = own.contributions.reduce((sum, term) => sum + term.logOdds, own.intercept);
    const change = own.probability === probability ? 0 : roundLogOdds(finiteLogit(probability) - logOdds);
    const term = { name: ensembleTerm, value: explanations.length, logOdds: change };
    return { ...own, contributions: [...own.contributions, term], probability: logistic(logOdds + change) };
  }
}

function nearest(explanations: readonly Explanation[], probability: number): Explanation {
  const distance = (explanation: Explanation): number => Math.abs(explanation.probability - probability);
  return explanations.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
}

const scorers = new WeakMap<Ensemble, EnsembleScorer>();

/** Returns the scorer of an ensemble; each ensemble has one. */
export function scorerOf(ensemble: Ensemble): EnsembleScorer {
  let scorer = scorers.get(ensemble);
  if (scorer === undefined) {
    scorer = new EnsembleScorer(ensemble);
    scorers.set(ensemble, scorer);
  }
  return scorer;
}
