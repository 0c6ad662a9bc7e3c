import { featureCount } from '../../src/core/features/catalogue.ts';
import { writeFittedFeatures, writeStaticFeatures } from '../../src/core/features/extract.ts';
import type { WordGraph } from '../../src/core/lexicon/word-graph.ts';
import type { FeatureParts } from '../../src/core/model/parts.ts';
import { fitMarkov } from './fit-markov.ts';
import { fitNgrams } from './fit-ngrams.ts';
import { fitSuffixes } from './fit-suffixes.ts';
import type { TrainingName } from './names.ts';

export interface FitOptions {
  /** Parts the rows are cut into, so that each is scored by what was fitted on the others. */
  readonly folds: number;
  readonly ngramBuckets: number;
  readonly ngramEpochs: number;
  readonly seed: number;
}

/** Fits everything that features are computed with on `names`. */
export function fitParts(names: readonly TrainingName[], options: FitOptions): Omit<FeatureParts, 'words'> {
  return {
    benign: fitMarkov(names.filter(({ malicious }) => malicious === 0)),
    dga: fitMarkov(names.filter(({ malicious }) => malicious === 1)),
    ngrams: fitNgrams(names, options.ngramBuckets, options.ngramEpochs, options.seed),
    suffixes: fitSuffixes(names),
  };
}

/**
 * Computes the features of `names`, one column a feature, fitting crosswise: no row is scored by language models that
 * have seen it.
 */
export function crossFittedColumns(
  names: readonly TrainingName[],
  words: WordGraph,
  options: FitOptions,
  onFold: (done: number) => void,
): Float32Array[] {
  const columns = Array.from({ length: featureCount }, () => new Float32Array(names.length));
  const row = new Float32Array(featureCount);
  for (let fold = 0; fold < options.folds; fold++) {
    const isHere = ({ hash }: TrainingName): boolean => Math.floor((hash / 2 ** 32) * options.folds) === fold;
    const parts = { words, ...fitParts(names.filter((name) => !isHere(name)), options) };
    names.forEach((name, i) => {
      if (!isHere(name)) return;
      writeStaticFeatures(name, parts, row);
      writeFittedFeatures(name, parts, row);
      for (let feature = 0; feature < featureCount; feature++) {
        (columns[feature] as Float32Array)[i] = row[feature] as number;
      }
    });
    onFold(fold + 1);
  }
  return columns;
}
