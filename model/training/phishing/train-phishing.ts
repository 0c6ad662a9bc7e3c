import type { PhishingFeatureParts, PhishingParts } from '../../../src/core/heads/phishing/parts.ts';
import { binEdges } from '../common/bin-edges.ts';
import { binRows, computeTreesLogOdds } from '../common/binned-rows.ts';
import { crossFittedColumns, featureColumns } from '../common/cross-fit.ts';
import { fitAffine } from '../common/fit-affine.ts';
import { type GrowOptions, growForest, packForest } from '../common/grow-forest.ts';
import { isHeldOut, type OnProgress } from '../common/train-options.ts';
import { fitHostParts, type GivenHostParts, type HostFitOptions, hostFeatures } from './fit-host-parts.ts';
import { fitHostSuffixes } from './fit-host-suffixes.ts';
import { matchSuffixes } from './match-suffixes.ts';
import type { HostRow } from './phishing-rows.ts';

export interface PhishingOptions {
  readonly fit: HostFitOptions;
  readonly grow: Omit<GrowOptions, 'onTree'>;
  /** Share of the rows, by owner, that the trees do not see. They calibrate the log-odds. */
  readonly heldOut: number;
  /**
   * Share of the suffix's own log-odds that is added, 0..1. The trees learn from classes with the same suffixes. Adding
   * the suffix catches more phishing on the open web, but less among benign hosts with the same suffixes.
   */
  readonly suffixShare: number;
  /** Log-odds added for a registered domain without a subdomain. */
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
 * Trains the phishing head on `rows` and changes their weights. The same rows and options give the same head. Its
 * log-odds hold for classes of equal weight with the same suffixes, plus the suffix's own share.
 */
export function trainPhishing(
  rows: readonly HostRow[],
  { platforms, brands, common }: Omit<GivenHostParts, 'suffixes'>,
  options: PhishingOptions,
  onProgress: OnProgress,
): PhishingParts {
  const given = { platforms, brands, common, suffixes: fitHostSuffixes(rows) };
  matchSuffixes(rows);
  const seen = rows.filter((row) => !isHeldOut(row, options.heldOut));
  const heldOut = rows.filter((row) => isHeldOut(row, options.heldOut));
  const { folds } = options.fit;
  const fitParts = (fitted: readonly HostRow[]): PhishingFeatureParts => fitHostParts(fitted, given, options.fit);
  const columns = crossFittedColumns(seen, folds, hostFeatures, fitParts, (done) =>
    onProgress('hostname models', done / (folds + 1)),
  );
  const parts = fitParts(seen);
  onProgress('hostname models', 1);
  const edges = columns.map(binEdges);
  const trees = growForest(binRows(seen, columns, edges), {
    ...options.grow,
    onTree: (done) => onProgress('phishing trees', done / options.grow.trees),
  });
  const binned = binRows(heldOut, featureColumns(heldOut, parts, hostFeatures), edges);
  const { scale, shift } = fitAffine(computeTreesLogOdds(trees, binned), [...binned.labels], [...binned.weights]);
  const { suffixShare, plainLogOdds } = options;
  return { ...parts, edges, forest: packForest(trees, scale, shift), suffixShare, plainLogOdds };
}
