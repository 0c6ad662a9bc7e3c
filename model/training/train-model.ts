import { logistic, logit, roundLogOdds } from '../../src/core/base/log-odds.ts';
import type { ModelParts } from '../../src/core/model/parts.ts';
import type { WordGraph } from '../../src/core/text/word-graph.ts';
import type { Thresholds } from '../../src/core/verdict/types.ts';
import { binRows, computeTreesLogOdds } from './common/binned-rows.ts';
import { featureColumns } from './common/cross-fit.ts';
import { fitAffine } from './common/fit-affine.ts';
import { packForest } from './common/grow-forest.ts';
import { isHeldOut, type OnProgress, type TrainOptions } from './common/train-options.ts';
import { balance, type TrainingName } from './common/training-names.ts';
import { upperQuantile } from './common/upper-quantile.ts';
import { dgaFeatures } from './dga/fit-feature-parts.ts';
import { trainTrees } from './dga/train-trees.ts';
import { fitSeedRegression } from './seed/fit-seed-regression.ts';

/** Each verdict starts where this share of benign registrable domains is at or above it. */
const falseAlarms = { uncertain: 0.01, suspicious: 0.001, dangerous: 0.0001 };

/** Places the thresholds according to the log-odds of clean benign names that no part of the model has seen. */
export function placeThresholds(logOdds: readonly number[]): Thresholds {
  const threshold = (rate: number): number => logistic(upperQuantile(logOdds, rate));
  return {
    uncertain: threshold(falseAlarms.uncertain),
    suspicious: threshold(falseAlarms.suspicious),
    dangerous: threshold(falseAlarms.dangerous),
  };
}

/**
 * Trains a model with the generated-name head on `names`. The same names and options give the same model, bit for bit.
 * @throws RangeError if there are no names with one of the labels
 */
export function trainModel(
  names: readonly TrainingName[],
  words: WordGraph,
  options: TrainOptions,
  onProgress: OnProgress,
): ModelParts {
  for (const kind of [0, 1] as const) {
    if (!names.some(({ malicious }) => malicious === kind)) {
      throw new RangeError(`training needs names of both labels, but there are none with label ${kind}`);
    }
  }
  balance(names);
  const heldOut = names.filter((name) => isHeldOut(name, options.heldOut));
  const { parts, edges, trees } = trainTrees(names, options, onProgress);
  // Calibrated with the parts that ship and on names that they have not seen. Cross-fitted features would be slightly
  // weaker.
  const raw = computeTreesLogOdds(trees, binRows(heldOut, featureColumns(heldOut, parts, dgaFeatures), edges));
  const { scale, shift } = fitAffine(
    raw,
    heldOut.map(({ malicious }) => malicious),
    heldOut.map(({ weight }) => weight),
  );
  const prior = roundLogOdds(logit(options.baseRate));
  const isClean = options.isClean ?? ((): boolean => true);
  const benign = raw.filter((_, i) => {
    const name = heldOut[i]!;
    return name.malicious === 0 && isClean(name);
  });
  return {
    ...parts,
    words,
    seed: fitSeedRegression(names, words),
    edges,
    forest: packForest(trees, scale, shift),
    prior,
    lookalike: null,
    phishing: null,
    popularity: null,
    thresholds: placeThresholds(benign.map((value) => value * scale + shift + prior)),
  };
}
