import { logit } from '../../../src/core/base/log-odds.ts';
import { type DgaFeatureName, dgaFeatureNames } from '../../../src/core/heads/dga/feature-names.ts';
import type { DgaFeatureParts } from '../../../src/core/heads/dga/parts.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import { binEdges } from '../common/bin-edges.ts';
import { binRows, computeTreesLogOdds } from '../common/binned-rows.ts';
import { growForest } from '../common/grow-forest.ts';
import type { Tree } from '../common/grow-tree.ts';
import { isHeldOut, type OnProgress, type TrainOptions } from '../common/train-options.ts';
import type { TrainingName } from '../common/training-names.ts';
import { crossFittedColumns, fitBenignWords, fitFeatureParts } from './fit-feature-parts.ts';

/** The names that language models and trees learn from. */
function learnedFrom(names: readonly TrainingName[], { heldOut }: TrainOptions): TrainingName[] {
  return names.filter((name) => !isHeldOut(name, heldOut));
}

/** Fits the words that `trainModel` reads names with, for those that need them before. */
export function fitTrainingWords(names: readonly TrainingName[], options: TrainOptions): WordGraph {
  return fitBenignWords(learnedFrom(names, options), options.fit);
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
  const all = learnedFrom(names, options);
  const allColumns = crossFittedColumns(all, options.fit, (done) =>
    onProgress('language models', done / (options.fit.folds + 1)),
  );
  const parts = fitFeatureParts(all, options.fit, options.common);
  onProgress('language models', 1);
  // A feature without edges has one bin, so that no split can tell its values apart.
  const edgesOf = (columns: readonly Float32Array[]): Float32Array[] =>
    columns.map((column, i) =>
      hidden.has(dgaFeatureNames[i] as DgaFeatureName) ? new Float32Array(0) : binEdges(column),
    );
  const rows = rowsToLearnFrom(all, allColumns, options, edgesOf);
  const seen = rows.map((row) => all[row] as TrainingName);
  const columns = allColumns.map((column) => Float32Array.from(rows, (row) => column[row] as number));
  const edges = edgesOf(columns);
  const trees = growForest(binRows(seen, columns, edges), {
    ...options.grow,
    onTree: (done) => onProgress('trees', done / options.grow.trees),
  });
  return { parts, edges, trees };
}

/** From this probability on, at the mix of the rows, a benign name that only one list vouches for is taken to be none. */
const surelyMalicious = 0.97;
/** The trees that look for them need no finish. */
const cleaningTrees = 60;

/**
 * The places of the rows without the benign ones that are malicious in truth. Rankings hold thousands of generated names that
 * bots really asked for; trees that must tell them from their own kind learn nothing but noise. The language models keep
 * them: what one name says is lost among many, and a name that stands in a ranking is a little less likely to be generated.
 */
function rowsToLearnFrom(
  names: readonly TrainingName[],
  columns: readonly Float32Array[],
  { isClean, grow }: TrainOptions,
  edgesOf: (columns: readonly Float32Array[]) => Float32Array[],
): readonly number[] {
  const places = [...names.keys()];
  if (isClean === undefined) return places;
  const rows = binRows(names, columns, edgesOf(columns));
  const scores = computeTreesLogOdds(growForest(rows, { ...grow, trees: cleaningTrees }), rows);
  const limit = logit(surelyMalicious);
  return places.filter((place) => {
    const name = names[place] as TrainingName;
    return name.malicious === 1 || isClean(name) || (scores[place] as number) < limit;
  });
}
