/**
 * The features in the order of the vector. Positions are part of the model file: append, never reorder, and raise
 * `featureSetVersion` in `src/core/model/format.ts` with every change of meaning.
 */
export const dgaFeatureNames = [
  'length',
  'entropy',
  'proVowels',
  'digits',
  'digitRun',
  'hyphens',
  'consonantRun',
  'vowelRun',
  'distinct',
  'repeats',
  'hexShare',
  'switches',
  'alternation',
  'topShare',
  'lowestLetter',
  'highestLetter',
  'wordBits',
  'wordBitsMean',
  'wordCover',
  'longestWord',
  'coverWords',
  'listWeight',
  'listCover',
  'listWords',
  'listLongest',
  'idn',
  'benignBits',
  'benignWorst',
  'dgaBits',
  'dgaGap',
  'ngrams',
  'ngramMean',
  'ngramLowest',
  'ngramHighest',
  'suffix',
  'privateSuffix',
] as const;

export type DgaFeatureName = (typeof dgaFeatureNames)[number];

export const dgaFeatureCount = dgaFeatureNames.length;

/** Position of each feature in the vector. */
export const dgaFeatureIndex = Object.fromEntries(dgaFeatureNames.map((name, index) => [name, index])) as Readonly<
  Record<DgaFeatureName, number>
>;
