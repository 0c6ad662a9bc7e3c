import type { Contribution } from '../../verdict/types.ts';
import { type LookalikeTerm, lookalikeTermNames, weightedWords, writeLookalikeBins } from './bins.ts';
import { wordIndex } from './side-words.ts';
import type { Lookalike } from './types.ts';

/**
 * Weights of a finding: one number for each bin of each term, in whole units of 2^-12 log-odds, so that sums are exact
 * in any order. Plain data, stored as JSON.
 */
export interface LookalikeWeights {
  /** Log-odds, in the same unit, of a name without a finding, at the mix of the training rows. */
  readonly intercept: number;
  readonly terms: Readonly<Record<LookalikeTerm, readonly number[]>>;
  /** What each side word adds to `lookalikeWords`, in the order of `sideWords`. */
  readonly words: readonly number[];
  /**
   * What each site adds to `lookalikeTarget`, by domain: some are imitated more, some have more legitimate
   * neighbours.
   */
  readonly targets: Readonly<Record<string, number>>;
  /** Log-odds, in the same unit, from which a finding alone justifies a warning. */
  readonly threshold: number;
}

/** One unit of the weights, log-odds. */
export const lookalikeUnit = 2 ** -12;

/** What a technique weighs that a model of an earlier version does not know, log-odds: it names sites only. */
const unknownTechnique = -6;
/** How far a certain finding is above the threshold at least, log-odds. */
const certainMargin = 1;

const bins = new Uint8Array(lookalikeTermNames.length);

/** Returns the log-odds that a finding adds; 0 for null. Equals the sum of `lookalikeTerms`. */
export function lookalikeLogOdds(weights: LookalikeWeights, found: Lookalike | null): number {
  if (found === null) return 0;
  writeLookalikeBins(found, bins);
  let sum = 0;
  for (let i = 0; i < bins.length; i++) sum += termUnits(weights, found, i);
  return (sum + certainUnits(weights, found, sum)) * lookalikeUnit;
}

/** Returns the contributions of all terms, always in the same order; 0 for each without a finding. */
export function lookalikeTerms(weights: LookalikeWeights, found: Lookalike | null): Contribution[] {
  if (found === null) return lookalikeTermNames.map((name) => ({ name, value: 0, logOdds: 0 }));
  writeLookalikeBins(found, bins);
  const units = lookalikeTermNames.map((_, i) => termUnits(weights, found, i));
  // The technique is what makes the finding certain.
  const sum = units.reduce((total, own) => total + own, 0);
  units[0] = (units[0] as number) + certainUnits(weights, found, sum);
  return lookalikeTermNames.map((name, i) => ({
    name,
    value: termValue(name, found),
    logOdds: (units[i] as number) * lookalikeUnit,
  }));
}

/** Returns the units that lift a certain finding above the threshold. */
function certainUnits({ threshold }: LookalikeWeights, found: Lookalike, sum: number): number {
  return isCertain(found) ? Math.max(0, threshold + certainMargin / lookalikeUnit - sum) : 0;
}

/**
 * True if letters of another alphabet inside the name of a protected site cannot be chance. Too few people register
 * such names for a fit to learn it. An accent is not enough on an everyday word, because other languages write it so.
 */
function isCertain({ technique, disguise, distance, length, everyday, rest }: Lookalike): boolean {
  if (technique !== 'homograph' || rest > 0 || length < minCertainLength) return false;
  if (disguise === 'mixed-script' || disguise === 'whole-script') return distance <= maxCertainEdit;
  return disguise === 'accents' && !everyday && length > minCertainLength && distance <= 0.5;
}

const minCertainLength = 4;
/** Half of the distance of an edit that a reader hardly sees. */
const maxCertainEdit = 0.05;

/** Returns the units that a term contributes, after `writeLookalikeBins`. */
function termUnits(weights: LookalikeWeights, found: Lookalike, term: number): number {
  const name = lookalikeTermNames[term] as LookalikeTerm;
  const missing = term === 0 ? unknownTechnique / lookalikeUnit : 0;
  let units = weights.terms[name][bins[term] as number] ?? missing;
  if (name === 'lookalikeTarget')
    units += Object.hasOwn(weights.targets, found.target) ? (weights.targets[found.target] ?? 0) : 0;
  if (name === 'lookalikeWords') {
    for (const word of weightedWords(found)) units += weights.words[wordIndex.get(word) ?? -1] ?? 0;
  }
  return units;
}

function termValue(name: LookalikeTerm, found: Lookalike): number | string {
  switch (name) {
    case 'lookalikeTechnique':
      return found.technique;
    case 'lookalikeDistance':
      return found.distance;
    case 'lookalikeLength':
      return found.length;
    case 'lookalikeTarget':
      return found.target;
    case 'lookalikeWords':
      return found.words.join(' ');
    case 'lookalikeRest':
      return found.rest;
    case 'lookalikeSuffix':
      return found.suffix;
    case 'lookalikeSurprise':
      return found.surprise;
    case 'lookalikeHonestWord':
      return found.isWord ? 1 : 0;
  }
}
