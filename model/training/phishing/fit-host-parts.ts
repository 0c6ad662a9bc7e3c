import { phishingFeatureCount } from '../../../src/core/heads/phishing/feature-names.ts';
import { writePhishingFeatures } from '../../../src/core/heads/phishing/features.ts';
import type { PhishingFeatureParts } from '../../../src/core/heads/phishing/parts.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import { fitHostMarkov, fitHostNgrams } from './fit-host-models.ts';
import { fitHostBrands, fitHostWords, type WordOptions } from './fit-host-words.ts';
import type { HostRow } from './phishing-rows.ts';

export interface HostFitOptions {
  /** Number of folds for cross-fitting. */
  readonly folds: number;
  readonly ngramBuckets: number;
  readonly ngramEpochs: number;
  readonly words: WordOptions;
  readonly brands: WordOptions;
  readonly seed: number;
}

/** The parts that are the same in every fold. */
export interface GivenHostParts {
  readonly platforms: ReadonlySet<string>;
  readonly brands: readonly string[];
  readonly common: WordGraph;
  readonly suffixes: ReadonlyMap<string, number>;
}

/** Computes the features of the phishing head. */
export const hostFeatures = { count: phishingFeatureCount, write: writePhishingFeatures };

/** Fits on `rows` everything that the features are computed with. */
export function fitHostParts(
  rows: readonly HostRow[],
  { platforms, brands, common, suffixes }: GivenHostParts,
  options: HostFitOptions,
): PhishingFeatureParts {
  return {
    common,
    ngrams: fitHostNgrams(rows, options.ngramBuckets, options.ngramEpochs, options.seed),
    benign: fitHostMarkov(rows.filter(({ malicious }) => malicious === 0)),
    words: fitHostWords(rows, options.words),
    brands: fitHostBrands(rows, brands, options.brands),
    platforms,
    suffixes,
  };
}
