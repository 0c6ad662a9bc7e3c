import type { Contribution } from '../../verdict/types.ts';
import { type LookalikeTerm, lookalikeTermNames, weightedWords, writeLookalikeBins } from './bins.ts';
import { wordIndex } from './side-words.ts';
import type { Lookalike } from './types.ts';

/**
 * Weights of a finding: for each term one number a bin, in whole units of 2^-12 log-odds, so that sums are exact in any
 * order. Plain data: it is kept as JSON.
 */
export interface LookalikeWeights {
  /** Log-odds, in the same unit, of a name in which nothing was found, at the mix of the training rows. */
  readonly intercept: number;
  readonly terms: Readonly<Record<LookalikeTerm, readonly number[]>>;
  /** What each side word adds to `lookalikeWords`, in the order of `sideWords`. */
  readonly words: readonly number[];
  /** What single sites add to `lookalikeTarget`, by domain: some are imitated more, some have more honest neighbours. */
  readonly targets: Readonly<Record<string, number>>;
  /** Log-odds, in the same unit, from which a finding alone is worth a warning. */
  readonly threshold: number;
}

/** One unit of the weights, natural-log odds. */
export const lookalikeUnit = 2 ** -12;

const bins = new Uint8Array(lookalikeTermNames.length);

/** Returns the log-odds that a finding adds to those of a name without one; 0 for null. Equals the sum of `lookalikeTerms`. */
export function lookalikeLogOdds(weights: LookalikeWeights, found: Lookalike | null): number {
  if (found === null) return 0;
  writeLookalikeBins(found, bins);
  let sum = 0;
  for (let i = 0; i < bins.length; i++) sum += termUnits(weights, found, i);
  return sum * lookalikeUnit;
}

/** Returns what each term contributes, always all of them in one order; 0 each where nothing was found. */
export function lookalikeTerms(weights: LookalikeWeights, found: Lookalike | null): Contribution[] {
  if (found !== null) writeLookalikeBins(found, bins);
  return lookalikeTermNames.map((name, i) => ({
    name,
    value: found === null ? 0 : shown(name, found),
    logOdds: found === null ? 0 : termUnits(weights, found, i) * lookalikeUnit,
  }));
}

/** The whole number that a term contributes; its bins have been written. */
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

function shown(name: LookalikeTerm, found: Lookalike): number | string {
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
