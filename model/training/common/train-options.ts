import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import type { GrowOptions } from './grow-forest.ts';
import type { TrainingName } from './training-names.ts';

export interface FitOptions {
  /** Number of folds for cross-fitting. */
  readonly folds: number;
  readonly ngramBuckets: number;
  readonly ngramEpochs: number;
  /** Maximum number of common words. */
  readonly commonWords: number;
  readonly seed: number;
}

export interface TrainOptions {
  readonly fit: FitOptions;
  readonly grow: Omit<GrowOptions, 'onTree'>;
  /** Share of the rows that the trees do not see. They calibrate the probability and place the thresholds. */
  readonly heldOut: number;
  /** Assumed share of malicious names among the registrable domains that a person visits. See the model card. */
  readonly baseRate: number;
  /** The result of `fitTrainingWords`, if it is already known. */
  readonly common?: WordGraph;
  /** Selects the held-out benign names on which the thresholds are placed; by default, all of them. */
  readonly isClean?: (name: TrainingName) => boolean;
}

export const defaultOptions: TrainOptions = {
  fit: { folds: 4, ngramBuckets: 2 ** 18, ngramEpochs: 4, commonWords: 30_000, seed: 1 },
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

/** True if a name belongs to the share that calibrates the model and places its thresholds. */
export function isHeldOut({ hash }: { readonly hash: number }, share: number): boolean {
  return (Math.imul(hash, 0x9e3779b1) >>> 0) / 2 ** 32 < share;
}

/** Receives progress reports: the current step and its completed share, 0..1. */
export type OnProgress = (step: string, share: number) => void;
