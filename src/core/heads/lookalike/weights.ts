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

const bins = new Uint8Array(lookalikeTermNames.length);

/** Returns the log-odds that a finding adds; 0 for null. Equals the sum of `lookalikeTerms`. */
export function lookalikeLogOdds(weights: LookalikeWeights, found: Lookalike | null): number {
  if (found === null) return 0;
  writeLookalikeBins(found, bins);
  let sum = 0;
  for (let i = 0; i < bins.length; i++) sum += termUnits(weights, found, i);
  return sum * lookalikeUnit;
}

/** Returns the contributions of all terms, always in the same order; 0 for each without a finding. */
export function lookalikeTerms(weights: LookalikeWeights, found: Lookalike | null): Contribution[] {
  if (found !== null) writeLookalikeBins(found, bins);
  return lookalikeTermNames.map((name, i) => ({
    name,
    value: found === null ? 0 : termValue(name, found),
    logOdds: found === null ? 0 : termUnits(weights, found, i) * lookalikeUnit,
  }));
}

/** Returns the units that a term contributes, after `writeLookalikeBins`. */
function termUnits(weights: LookalikeWeights, found: Lookalike, term: number): number {
  const name = lookalikeTermNames[term] as LookalikeTerm;
  let units = weights.terms[name][bins[term] as number] ?? 0;
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
