import { logit } from '../../../src/core/base/log-odds.ts';
import { type DgaFeatureName, dgaFeatureNames } from '../../../src/core/heads/dga/feature-names.ts';
import type { DgaFeatureParts } from '../../../src/core/heads/dga/parts.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import { binEdges } from '../common/bin-edges.ts';
import { binRows, computeTreesLogOdds } from '../common/binned-rows.ts';
import { crossFittedColumns } from '../common/cross-fit.ts';
import { growForest } from '../common/grow-forest.ts';
import type { Tree } from '../common/grow-tree.ts';
import { isHeldOut, type OnProgress, type TrainOptions } from '../common/train-options.ts';
import type { TrainingName } from '../common/training-names.ts';
import { dgaFeatures, fitBenignWords, fitFeatureParts } from './fit-feature-parts.ts';

/** The names that are not held out: language models and trees are fitted on them. */
function fittingNames(names: readonly TrainingName[], { heldOut }: TrainOptions): TrainingName[] {
  return names.filter((name) => !isHeldOut(name, heldOut));
}

/** Fits the common words that `trainTrees` would fit, for callers that need them earlier. */
export function fitTrainingWords(names: readonly TrainingName[], options: TrainOptions): WordGraph {
  return fitBenignWords(fittingNames(names, options), options.fit);
}

/** The generated-name head before its calibration. */
export interface TrainedTrees {
  readonly parts: DgaFeatureParts;
  readonly edges: readonly Float32Array[];
  readonly trees: readonly Tree[];
}

/**
 * Fits language models and trees on the names that are not held out.
 * @param hidden features that no tree may split on
 */
export function trainTrees(
  names: readonly TrainingName[],
  options: TrainOptions,
  onProgress: OnProgress,
  hidden: ReadonlySet<DgaFeatureName> = new Set(),
): TrainedTrees {
  const all = fittingNames(names, options);
  const { folds } = options.fit;
  const allColumns = crossFittedColumns(
    all,
    folds,
    dgaFeatures,
    (rows) => fitFeatureParts(rows, options.fit),
    (done) => onProgress('language models', done / (folds + 1)),
  );
  const parts = fitFeatureParts(all, options.fit, options.common);
  onProgress('language models', 1);
  // A feature without edges has a single bin, so no tree can split on it.
  const edgesOf = (columns: readonly Float32Array[]): Float32Array[] =>
    columns.map((column, i) => (hidden.has(dgaFeatureNames[i]!) ? new Float32Array(0) : binEdges(column)));
  const rows = findCleanRows(all, allColumns, options, edgesOf);
  const seen = rows.map((row) => all[row]!);
  const columns = allColumns.map((column) => Float32Array.from(rows, (row) => column[row]!));
  const edges = edgesOf(columns);
  const trees = growForest(binRows(seen, columns, edges), {
    ...options.grow,
    onTree: (done) => onProgress('trees', done / options.grow.trees),
  });
  return { parts, edges, trees };
}

/** A benign name with this probability or more, at the mix of the rows, is dropped unless two lists vouch for it. */
const mislabelledProbability = 0.97;
/** A small forest is enough to find mislabelled rows. */
const cleaningTrees = 60;

/**
 * Returns the indexes of all rows except those labelled benign that are really malicious. Rankings contain thousands of
 * generated names, because bots looked them up. Trees that have to separate them from other generated names learn only
 * noise. The language models keep these rows: one name has little weight among many, and a name in a ranking is
 * slightly less likely to be generated.
 */
function findCleanRows(
  names: readonly TrainingName[],
  columns: readonly Float32Array[],
  { isClean, grow }: TrainOptions,
  edgesOf: (columns: readonly Float32Array[]) => Float32Array[],
): readonly number[] {
  const indexes = [...names.keys()];
  if (isClean === undefined) return indexes;
  const rows = binRows(names, columns, edgesOf(columns));
  const scores = computeTreesLogOdds(growForest(rows, { ...grow, trees: cleaningTrees }), rows);
  const limit = logit(mislabelledProbability);
  return indexes.filter((index) => {
    const name = names[index]!;
    return name.malicious === 1 || isClean(name) || scores[index]! < limit;
  });
}
