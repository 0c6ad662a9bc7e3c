import type { DgaFeatureName } from '../../src/core/heads/dga/feature-names.ts';
import { Model } from '../../src/core/model/model.ts';
import type { WordGraph } from '../../src/core/text/word-graph.ts';
import { packForest } from '../training/common/grow-forest.ts';
import type { TrainOptions } from '../training/common/train-options.ts';
import { balance, type TrainingName } from '../training/common/training-names.ts';
import { trainTrees } from '../training/dga/train-trees.ts';

/**
 * Trains the generated-name head as `trainModel` does, but without calibration, because only the order of the scores
 * matters. A test checks that the trees are the same if no feature is hidden.
 * @param hidden features that no tree may split on
 */
export function trainHead(
  names: readonly TrainingName[],
  words: WordGraph,
  options: TrainOptions,
  hidden: ReadonlySet<DgaFeatureName>,
): Model {
  balance(names);
  const { parts, edges, trees } = trainTrees(names, options, () => {}, hidden);
  return new Model('head', {
    ...parts,
    words,
    edges,
    forest: packForest(trees, 1, 0),
    seed: { intercept: 0, length: 0, entropy: 0, proVowels: 0, numWords: 0, threshold: 0.5 },
    prior: 0,
    lookalike: null,
    phishing: null,
    popularity: null,
    thresholds: { uncertain: 0.5, suspicious: 0.9, dangerous: 0.99 },
  });
}
