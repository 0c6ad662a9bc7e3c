import { FeatureError, FeatureReader, type FeatureVector } from '../../core/heads/feature-vector.ts';
import { explainUnknownAddress } from '../../core/listing/explain-unknown-address.ts';
import { withListed } from '../../core/listing/listed-term.ts';
import type { Explanation, Threat, Verdict } from '../../core/verdict/types.ts';
import { verdictAt } from '../../core/verdict/verdict-at.ts';
import type { EnsembleScorer } from './ensemble-scorer.ts';
import { addressValueNames, listedValueNames, memberVector, parseListed } from './vectors.ts';

const allAddressNames: ReadonlySet<string> = new Set([...addressValueNames, ...listedValueNames]);

/** The result of the model function for one vector. */
export interface Score {
  /** 0..1; exactly the logistic function of the sum of intercept and contributions. */
  readonly probability: number;
  /** 1 if the probability reaches the `suspicious` threshold. */
  readonly label: 0 | 1;
  readonly verdict: Verdict;
  readonly threat: Threat | null;
  readonly intercept: number;
  readonly contributions: Readonly<Record<string, number>>;
  readonly evidence: Explanation['evidence'];
  /** The probability of each model alone, without the listing. */
  readonly members: readonly {
    readonly name: string;
    readonly version: string;
    readonly weight: number;
    readonly probability: number;
  }[];
}

/**
 * Scores a vector that was built by `nameVector` or `addressVector`, and by `listedVector`.
 * @param today whole days since 1970-01-01
 * @throws FeatureError that names every invalid value
 */
export function scoreVector(scorer: EnsembleScorer, vector: FeatureVector, today: number): Score {
  const { ensemble, thresholds } = scorer;
  const isAddress = addressValueNames.some((name) => Object.hasOwn(vector, name));
  const reader = new FeatureReader(vector, isAddress ? allAddressNames : scorer.vectorNames);
  const listing = parseListed(vector, reader);
  if (isAddress) {
    reader.oneOf('addressVersion', [4, 6]);
    reader.oneOf('addressPrivate', [0, 1]);
  }
  if (reader.problems.length > 0) throw new FeatureError(reader.problems);
  const address = isAddress ? explainUnknownAddress(thresholds) : null;
  const explanations = ensemble.members.map(
    (member) => address ?? member.model.explainFeatures(memberVector(vector, member)),
  );
  const combined = address ?? scorer.combine(explanations);
  const isPrivate = isAddress && vector.addressPrivate === 1;
  const explanation = listing === undefined || isPrivate ? combined : withListed(combined, listing, today);
  const { probability, intercept, contributions, evidence, threat } = explanation;
  const verdict = isPrivate ? 'internal' : verdictAt(probability, thresholds);
  return {
    probability,
    label: probability >= thresholds.suspicious ? 1 : 0,
    verdict,
    threat: verdict === 'safe' || isPrivate ? null : threat,
    intercept,
    contributions: Object.fromEntries(contributions.map(({ name, logOdds }) => [name, logOdds])),
    evidence,
    members: ensemble.members.map(({ name, version, weight }, i) => ({
      name,
      version,
      weight,
      probability: explanations[i]?.probability ?? Number.NaN,
    })),
  };
}
