import type { WordGraph } from '../../src/core/lexicon/word-graph.ts';
import type { ModelParts } from '../../src/core/model/parts.ts';
import { logistic } from '../../src/core/seed/regression.ts';
import { binOf } from '../../src/core/trees/bins.ts';
import type { Thresholds } from '../../src/core/verdict/types.ts';
import { binEdges } from './bin-edges.ts';
import { fitAffine } from './calibrate.ts';
import { crossFittedColumns, type FitOptions, featureColumns, fitParts } from './feature-table.ts';
import { fitSeedRegression } from './fit-seed.ts';
import { addTree, type BinnedRows, type GrowOptions, growForest, packForest } from './grow-forest.ts';
import type { Tree } from './grow-tree.ts';
import { balance, type TrainingName } from './names.ts';
import { upperQuantile } from './tail.ts';

export interface TrainOptions {
  readonly fit: FitOptions;
  readonly grow: Omit<GrowOptions, 'onTree'>;
  /** Share of the rows that the trees do not see; they calibrate the probability and place the thresholds. */
  readonly heldOut: number;
  /** Share of malicious names among the registrable domains that a person meets: an assumption, see the model card. */
  readonly baseRate: number;
  /** Names that thresholds are placed on; the benign rows of the held-out part where there is none. */
  readonly isClean?: (name: TrainingName) => boolean;
}

export const defaultOptions: TrainOptions = {
  fit: { folds: 4, ngramBuckets: 2 ** 17, ngramEpochs: 3, seed: 1 },
  grow: {
    trees: 160,
    leaves: 63,
    learningRate: 0.15,
    rowShare: 0.7,
    featureShare: 0.8,
    lambda: 1,
    minHessian: 5,
    seed: 1,
  },
  heldOut: 0.1,
  baseRate: 0.05,
};

/** False alarms per benign registrable domain at which each verdict starts. */
const falseAlarms = { uncertain: 0.01, suspicious: 0.001, dangerous: 0.0001 };

/** Places the thresholds by the log-odds of clean benign names that no part of the model has seen. */
export function thresholdsOn(logOdds: readonly number[]): Thresholds {
  const threshold = (rate: number): number => logistic(upperQuantile(logOdds, rate));
  return {
    uncertain: threshold(falseAlarms.uncertain),
    suspicious: threshold(falseAlarms.suspicious),
    dangerous: threshold(falseAlarms.dangerous),
  };
}

/** True for the share of the names that calibrates the model and places its thresholds. */
export function isHeldOut({ hash }: { readonly hash: number }, share: number): boolean {
  return (Math.imul(hash, 0x9e3779b1) >>> 0) / 2 ** 32 < share;
}

/** Steps of training, told as they go: what is done, and how far, 0..1. */
export type OnProgress = (step: string, share: number) => void;

/**
 * Trains a whole model on `names`. The same names and options give the same model, bit for bit.
 * @throws RangeError where a class is missing
 */
export function trainModel(
  names: readonly TrainingName[],
  words: WordGraph,
  options: TrainOptions,
  onProgress: OnProgress,
): ModelParts {
  for (const kind of [0, 1] as const) {
    if (!names.some(({ malicious }) => malicious === kind)) {
      throw new RangeError(`training needs names of both labels; there is none with label ${kind}`);
    }
  }
  balance(names);
  const kept = names.filter((name) => isHeldOut(name, options.heldOut));
  const seen = withoutMislabelled(
    names.filter((name) => !isHeldOut(name, options.heldOut)),
    words,
    options,
    onProgress,
  );

  const columns = crossFittedColumns(seen, words, options.fit, (done) =>
    onProgress('language models', done / (options.fit.folds + 1)),
  );
  const parts = { words, ...fitParts(seen, options.fit) };
  onProgress('language models', 1);
  const edges = columns.map(binEdges);
  const trees = growForest(binned(seen, columns, edges), {
    ...options.grow,
    onTree: (done) => onProgress('trees', done / options.grow.trees),
  });

  // Calibrated on names that nothing has seen, with the very parts that ship: cross-fitted features are a little weaker.
  const raw = treesLogOdds(trees, binned(kept, featureColumns(kept, parts), edges));
  const { scale, shift } = fitAffine(
    raw,
    kept.map(({ malicious }) => malicious),
    kept.map(({ weight }) => weight),
  );
  const prior = Math.round(Math.log(options.baseRate / (1 - options.baseRate)) * 2 ** 20) / 2 ** 20;
  const isClean = options.isClean ?? ((): boolean => true);
  const benign = raw.filter((_, i) => {
    const name = kept[i] as TrainingName;
    return name.malicious === 0 && isClean(name);
  });
  return {
    ...parts,
    seed: fitSeedRegression(names, words),
    edges,
    forest: packForest(trees, scale, shift),
    prior,
    lookalike: null,
    phishing: null,
    popularity: null,
    thresholds: thresholdsOn(benign.map((value) => value * scale + shift + prior)),
  };
}

/** From this probability on, at the mix of the rows, a benign name that only one list vouches for is taken to be none. */
const surelyMalicious = 0.97;
/** The trees that look for them need no finish. */
const cleaningTrees = 60;

/**
 * Leaves out benign rows that are malicious in truth. Rankings hold thousands of generated names that bots really asked
 * for; trees that must tell them from their own kind learn nothing but noise.
 */
function withoutMislabelled(
  names: readonly TrainingName[],
  words: WordGraph,
  options: TrainOptions,
  onProgress: OnProgress,
): readonly TrainingName[] {
  const { isClean } = options;
  if (isClean === undefined) return names;
  const columns = crossFittedColumns(names, words, options.fit, (done) =>
    onProgress('looking for mislabelled names', done / (options.fit.folds + 1)),
  );
  const rows = binned(names, columns, columns.map(binEdges));
  const scores = treesLogOdds(growForest(rows, { ...options.grow, trees: cleaningTrees }), rows);
  const limit = Math.log(surelyMalicious / (1 - surelyMalicious));
  return names.filter((name, i) => name.malicious === 1 || isClean(name) || (scores[i] as number) < limit);
}

function binned(
  names: readonly TrainingName[],
  columns: readonly Float32Array[],
  edges: readonly Float32Array[],
): BinnedRows {
  return {
    columns: columns.map((column, i) => Uint8Array.from(column, (value) => binOf(value, edges[i] as Float32Array))),
    labels: Uint8Array.from(names, ({ malicious }) => malicious),
    weights: Float32Array.from(names, ({ weight }) => weight),
  };
}

/** Log-odds of every row at the mix of the weighted rows, before calibration. */
function treesLogOdds(trees: readonly Tree[], { columns, labels }: BinnedRows): number[] {
  const scores = new Float64Array(labels.length);
  for (const tree of trees) addTree(tree, columns, scores);
  return [...scores];
}
