import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import type { GrowOptions } from './grow-forest.ts';
import type { TrainingName } from './training-names.ts';

export interface FitOptions {
  /** Parts the rows are cut into, so that each is scored by what was fitted on the others. */
  readonly folds: number;
  readonly ngramBuckets: number;
  readonly ngramEpochs: number;
  /** Most words that benign names are read with. */
  readonly commonWords: number;
  readonly seed: number;
}

export interface TrainOptions {
  readonly fit: FitOptions;
  readonly grow: Omit<GrowOptions, 'onTree'>;
  /** Share of the rows that the trees do not see; they calibrate the probability and place the thresholds. */
  readonly heldOut: number;
  /** Share of malicious names among the registrable domains that a person meets: an assumption, see the model card. */
  readonly baseRate: number;
  /** What `commonWords` gives, where it is known already. */
  readonly common?: WordGraph;
  /** Names that thresholds are placed on; the benign rows of the held-out part where there is none. */
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

/** True for the share of the names that calibrates the model and places its thresholds. */
export function isHeldOut({ hash }: { readonly hash: number }, share: number): boolean {
  return (Math.imul(hash, 0x9e3779b1) >>> 0) / 2 ** 32 < share;
}

/** Steps of training, told as they go: what is done, and how far, 0..1. */
export type OnProgress = (step: string, share: number) => void;
