import { dgaFeatureCount } from '../../../src/core/heads/dga/feature-names.ts';
import { writeDgaFeatures } from '../../../src/core/heads/dga/features.ts';
import type { DgaFeatureParts } from '../../../src/core/heads/dga/parts.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import type { FitOptions } from '../common/train-options.ts';
import type { TrainingName } from '../common/training-names.ts';
import { fitCommonWords } from './fit-common-words.ts';
import { fitMarkov } from './fit-markov.ts';
import { fitNgrams } from './fit-ngrams.ts';
import { fitSuffixes } from './fit-suffixes.ts';
import { fitVocabulary } from './fit-vocabulary.ts';

/** Fits the words that the benign ones of `names` are made of. */
export function fitBenignWords(names: readonly TrainingName[], { commonWords }: FitOptions): WordGraph {
  const labels = names.flatMap(({ malicious, label }) => (malicious === 0 ? label : []));
  return fitCommonWords(labels, commonWords);
}

/**
 * Fits everything that features are computed with on `names`.
 * @param common what `fitWords` of the same names gives, where it is known already
 */
export function fitFeatureParts(
  names: readonly TrainingName[],
  options: FitOptions,
  common = fitBenignWords(names, options),
): DgaFeatureParts {
  return {
    common,
    benign: fitMarkov(names.filter(({ malicious }) => malicious === 0)),
    dga: fitMarkov(names.filter(({ malicious }) => malicious === 1)),
    ngrams: fitNgrams(names, options.ngramBuckets, options.ngramEpochs, options.seed),
    suffixes: fitSuffixes(names),
    vocabulary: fitVocabulary(names),
  };
}

/** Computes the features of `names` with given parts, one column a feature. */
export function featureColumns(names: readonly TrainingName[], parts: DgaFeatureParts): Float32Array[] {
  const columns = emptyColumns(names.length);
  fillRows(names, names.keys(), parts, columns);
  return columns;
}

/**
 * Computes the features of `names`, one column a feature, fitting crosswise: no row is scored by language models that
 * have seen it.
 */
export function crossFittedColumns(
  names: readonly TrainingName[],
  options: FitOptions,
  onFold: (done: number) => void,
): Float32Array[] {
  const columns = emptyColumns(names.length);
  const foldOf = names.map(({ hash }) => Math.floor((hash / 2 ** 32) * options.folds));
  for (let fold = 0; fold < options.folds; fold++) {
    const others = names.filter((_, i) => foldOf[i] !== fold);
    const here = [...names.keys()].filter((i) => foldOf[i] === fold);
    fillRows(names, here, fitFeatureParts(others, options), columns);
    onFold(fold + 1);
  }
  return columns;
}

function emptyColumns(rows: number): Float32Array[] {
  return Array.from({ length: dgaFeatureCount }, () => new Float32Array(rows));
}

function fillRows(
  names: readonly TrainingName[],
  rows: Iterable<number>,
  parts: DgaFeatureParts,
  columns: readonly Float32Array[],
): void {
  const values = new Float32Array(dgaFeatureCount);
  for (const row of rows) {
    writeDgaFeatures(names[row] as TrainingName, parts, values);
    for (let feature = 0; feature < dgaFeatureCount; feature++) {
      (columns[feature] as Float32Array)[row] = values[feature] as number;
    }
  }
}
