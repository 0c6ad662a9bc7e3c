import { logistic } from '../base/log-odds.ts';
import type { Contribution } from '../verdict/types.ts';
import type { SeedFeatures } from './seed-features.ts';

/** Logistic regression on the four features. Weights and intercept are log-odds. */
export interface SeedRegression {
  readonly intercept: number;
  readonly length: number;
  readonly entropy: number;
  readonly proVowels: number;
  readonly numWords: number;
  /** Probability from which the label is 1: the one with the highest F1 on the training rows. */
  readonly threshold: number;
}

/** The coefficients that follow from the published answer for `plzdonthackmekthxbye`, with the published threshold. */
export const publishedRegression: SeedRegression = {
  intercept: -14.94132841574946,
  length: 1.49207826021648,
  entropy: 2.8502716978560194,
  proVowels: -8.839804567200542,
  numWords: -0.7977065034624655,
  threshold: 0.493541945983,
};

const names = ['length', 'entropy', 'proVowels', 'numWords'] as const;

/** Returns weight times value of each feature, in the order of the published answer. */
export function computeSeedContributions(model: SeedRegression, features: SeedFeatures): Contribution[] {
  return names.map((name) => ({ name, value: features[name], logOdds: model[name] * features[name] }));
}

/**
 * Returns the probability of malicious, 0..1: the logistic function of the intercept plus the contributions, in
 * order.
 */
export function computeSeedProbability(model: SeedRegression, features: SeedFeatures): number {
  let logOdds = model.intercept;
  for (const name of names) logOdds += model[name] * features[name];
  return logistic(logOdds);
}
