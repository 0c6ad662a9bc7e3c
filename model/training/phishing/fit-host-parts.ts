import { phishingFeatureCount } from '../../../src/core/heads/phishing/feature-names.ts';
import { writePhishingFeatures } from '../../../src/core/heads/phishing/features.ts';
import type { PhishingFeatureParts } from '../../../src/core/heads/phishing/parts.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import { fitHostMarkov } from './fit-host-markov.ts';
import { fitHostNgrams } from './fit-host-ngrams.ts';
import { fitHostBrands, fitHostWords, type WordOptions } from './fit-host-words.ts';
import type { HostRow } from './phishing-rows.ts';

export interface HostFitOptions {
  /** Parts the rows are cut into, so that each is scored by what was fitted on the others. */
  readonly folds: number;
  readonly ngramBuckets: number;
  readonly ngramEpochs: number;
  readonly words: WordOptions;
  readonly brands: WordOptions;
  readonly seed: number;
}

/** What is not fitted on rows. */
export interface GivenHostParts {
  readonly platforms: ReadonlySet<string>;
  readonly brands: readonly string[];
  readonly common: WordGraph;
  readonly suffixes: ReadonlyMap<string, number>;
}

/** Fits everything that the features of hostnames are computed with. */
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

/** Computes the features that the trees see, one column a feature. */
export function hostColumns(rows: readonly HostRow[], parts: PhishingFeatureParts): Float32Array[] {
  const columns = emptyColumns(rows.length);
  fill(rows, rows.keys(), parts, columns);
  return columns;
}

/** The same, fitted crosswise: no owner's hosts are scored by parts that have seen one of them. */
export function crossFittedHostColumns(
  rows: readonly HostRow[],
  knowledge: GivenHostParts,
  options: HostFitOptions,
  onFold: (done: number) => void,
): Float32Array[] {
  const columns = emptyColumns(rows.length);
  const foldOf = rows.map(({ hash }) => Math.floor((hash / 2 ** 32) * options.folds));
  for (let fold = 0; fold < options.folds; fold++) {
    const others = rows.filter((_, i) => foldOf[i] !== fold);
    const here = [...rows.keys()].filter((i) => foldOf[i] === fold);
    fill(rows, here, fitHostParts(others, knowledge, options), columns);
    onFold(fold + 1);
  }
  return columns;
}

function emptyColumns(rows: number): Float32Array[] {
  return Array.from({ length: phishingFeatureCount }, () => new Float32Array(rows));
}

function fill(
  rows: readonly HostRow[],
  which: Iterable<number>,
  parts: PhishingFeatureParts,
  columns: readonly Float32Array[],
): void {
  const values = new Float32Array(phishingFeatureCount);
  for (const row of which) {
    writePhishingFeatures(rows[row]!, parts, values);
    for (let feature = 0; feature < phishingFeatureCount; feature++) columns[feature]![row] = values[feature]!;
  }
}
