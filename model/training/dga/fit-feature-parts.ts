import { dgaFeatureCount } from '../../../src/core/heads/dga/feature-names.ts';
import { writeDgaFeatures } from '../../../src/core/heads/dga/features.ts';
import type { DgaFeatureParts } from '../../../src/core/heads/dga/parts.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import type { FitOptions } from '../common/train-options.ts';
import type { TrainingName } from '../common/training-names.ts';
import { fitCommonWords } from './fit-common-words.ts';
import { fitLabelMarkov, fitLabelNgrams } from './fit-label-models.ts';
import { fitSuffixes } from './fit-suffixes.ts';
import { fitVocabulary } from './fit-vocabulary.ts';

/** Computes the features of the generated-name head. */
export const dgaFeatures = { count: dgaFeatureCount, write: writeDgaFeatures };

/** Fits the words that the benign names among `names` consist of. */
export function fitBenignWords(names: readonly TrainingName[], { commonWords }: FitOptions): WordGraph {
  const labels = names.flatMap(({ malicious, label }) => (malicious === 0 ? label : []));
  return fitCommonWords(labels, commonWords);
}

/**
 * Fits on `names` everything that the features are computed with.
 * @param common the result of `fitBenignWords` for the same names, if it is already known
 */
export function fitFeatureParts(
  names: readonly TrainingName[],
  options: FitOptions,
  common = fitBenignWords(names, options),
): DgaFeatureParts {
  return {
    common,
    benign: fitLabelMarkov(names.filter(({ malicious }) => malicious === 0)),
    dga: fitLabelMarkov(names.filter(({ malicious }) => malicious === 1)),
    ngrams: fitLabelNgrams(names, options.ngramBuckets, options.ngramEpochs, options.seed),
    suffixes: fitSuffixes(names),
    vocabulary: fitVocabulary(names),
  };
}
