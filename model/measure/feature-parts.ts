import type { DgaFeatureName } from '../../src/core/heads/dga/feature-names.ts';
import { dgaFeatureNames } from '../../src/core/heads/dga/feature-names.ts';

/** The parts that features are computed with. */
export type FeaturePart = 'lexical' | 'words' | 'vocabulary' | 'markov' | 'ngrams' | 'suffix';

const parts: Readonly<Record<DgaFeatureName, FeaturePart>> = {
  length: 'lexical',
  entropy: 'lexical',
  proVowels: 'lexical',
  digits: 'lexical',
  digitRun: 'lexical',
  hyphens: 'lexical',
  consonantRun: 'lexical',
  vowelRun: 'lexical',
  distinct: 'lexical',
  repeats: 'lexical',
  hexShare: 'lexical',
  switches: 'lexical',
  alternation: 'lexical',
  topShare: 'lexical',
  lowestLetter: 'lexical',
  highestLetter: 'lexical',
  wordBits: 'words',
  wordBitsMean: 'words',
  wordCover: 'words',
  longestWord: 'words',
  coverWords: 'words',
  listWeight: 'vocabulary',
  listCover: 'vocabulary',
  listWords: 'vocabulary',
  listLongest: 'vocabulary',
  idn: 'lexical',
  benignBits: 'markov',
  benignWorst: 'markov',
  dgaBits: 'markov',
  dgaGap: 'markov',
  ngrams: 'ngrams',
  ngramMean: 'ngrams',
  ngramLowest: 'ngrams',
  ngramHighest: 'ngrams',
  suffix: 'suffix',
  privateSuffix: 'suffix',
};

/** Returns the features that are computed with any of the `wanted` parts. */
export function featuresOf(...wanted: readonly FeaturePart[]): ReadonlySet<DgaFeatureName> {
  return new Set(dgaFeatureNames.filter((name) => wanted.includes(parts[name])));
}
