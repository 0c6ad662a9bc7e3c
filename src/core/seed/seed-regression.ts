import { logistic } from '../base/log-odds.ts';
import type { Contribution } from '../verdict/types.ts';
import type { SeedFeatures } from './seed-features.ts';

/** Logistic regression on the four features; every number is a log-odds weight. */
export interface SeedRegression {
  readonly intercept: number;
  readonly length: number;
  readonly entropy: number;
  readonly proVowels: number;
  readonly numWords: number;
  /** Probability from which the label is 1: where F1 was highest on the rows it was fitted on. */
  readonly threshold: number;
}

/** The coefficients that the published answer for `plzdonthackmekthxbye` gives, with the published threshold. */
export const publishedRegression: SeedRegression = {
  intercept: -14.94132841574946,
  length: 1.49207826021648,
  entropy: 2.8502716978560194,
  proVowels: -8.839804567200542,
  numWords: -0.7977065034624655,
  threshold: 0.493541945983,
};

const names = ['length', 'entropy', 'proVowels', 'numWords'] as const;

/** Returns each feature's weight times its value, in the order of the published answer. */
export function computeSeedContributions(model: SeedRegression, features: SeedFeatures): Contribution[] {
  return names.map((name) => ({ name, value: features[name], logOdds: model[name] * features[name] }));
}

/** Probability of malicious, 0..1: the logistic function of intercept plus contributions, added in their order. */
export function computeSeedProbability(model: SeedRegression, features: SeedFeatures): number {
  let logOdds = model.intercept;
  for (const name of names) logOdds += model[name] * features[name];
  return logistic(logOdds);
}
