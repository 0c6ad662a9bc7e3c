import type { PhishingParts } from '../../../src/core/heads/phishing/parts.ts';
import { binEdges } from '../common/bin-edges.ts';
import { binRows, computeTreesLogOdds } from '../common/binned-rows.ts';
import { fitAffine } from '../common/fit-affine.ts';
import { type GrowOptions, growForest, packForest } from '../common/grow-forest.ts';
import { isHeldOut, type OnProgress } from '../common/train-options.ts';
import {
  crossFittedHostColumns,
  fitHostParts,
  type GivenHostParts,
  type HostFitOptions,
  hostColumns,
} from './fit-host-parts.ts';
import { fitHostSuffixes } from './fit-host-suffixes.ts';
import { matchSuffixes } from './match-suffixes.ts';
import type { HostRow } from './phishing-rows.ts';

export interface PhishingOptions {
  readonly fit: HostFitOptions;
  readonly grow: Omit<GrowOptions, 'onTree'>;
  /** Share of the rows, by owner, that the trees do not see; they calibrate the log-odds. */
  readonly heldOut: number;
  /**
   * How much of the suffix's own log-odds counts, 0..1. The trees learn with the same suffixes in both classes; what the
   * suffix adds on top finds more on the open web and less where benign hosts stand under the same suffixes.
   */
  readonly suffixShare: number;
  /** Log-odds added for a registered domain by itself. */
  readonly plainLogOdds: number;
}

export const phishingOptions: PhishingOptions = {
  fit: {
    folds: 3,
    ngramBuckets: 2 ** 17,
    ngramEpochs: 4,
    words: { minShare: 0.0004, minOwners: 12, minLift: 3 },
    brands: { minShare: 0, minOwners: 8, minLift: 3 },
    seed: 1,
  },
  grow: {
    trees: 120,
    leaves: 31,
    learningRate: 0.15,
    rowShare: 0.7,
    featureShare: 0.8,
    lambda: 1,
    minHessian: 10,
    seed: 1,
  },
  heldOut: 0.1,
  suffixShare: 0.25,
  plainLogOdds: -1.5,
};

/**
 * Trains the phishing head on `rows`, whose weights it changes. The same rows and options give the same head. Its
 * log-odds are those at equal classes with the same suffixes in both, plus what the suffix says.
 */
export function trainPhishing(
  rows: readonly HostRow[],
  { platforms, brands, common }: Omit<GivenHostParts, 'suffixes'>,
  options: PhishingOptions,
  onProgress: OnProgress,
): PhishingParts {
  const knowledge = { platforms, brands, common, suffixes: fitHostSuffixes(rows) };
  matchSuffixes(rows);
  const seen = rows.filter((row) => !isHeldOut(row, options.heldOut));
  const kept = rows.filter((row) => isHeldOut(row, options.heldOut));
  const columns = crossFittedHostColumns(seen, knowledge, options.fit, (done) =>
    onProgress('hostname models', done / (options.fit.folds + 1)),
  );
  const parts = fitHostParts(seen, knowledge, options.fit);
  onProgress('hostname models', 1);
  const edges = columns.map(binEdges);
  const trees = growForest(binRows(seen, columns, edges), {
    ...options.grow,
    onTree: (done) => onProgress('phishing trees', done / options.grow.trees),
  });
  const held = binRows(kept, hostColumns(kept, parts), edges);
  const { scale, shift } = fitAffine(computeTreesLogOdds(trees, held), [...held.labels], [...held.weights]);
  const { suffixShare, plainLogOdds } = options;
  return { ...parts, edges, forest: packForest(trees, scale, shift), suffixShare, plainLogOdds };
}
