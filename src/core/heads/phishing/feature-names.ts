/**
 * The features of a full hostname, in the order of the vector. Positions are part of the model file: append, never
 * reorder, and raise `featureSetVersion` in `src/core/model/format.ts` with every change of meaning.
 */
export const phishingFeatureNames = [
  'hostLabels',
  'hostLength',
  'hostLabelLength',
  'hostLongestLabel',
  'hostHyphens',
  'hostLabelHyphens',
  'hostTokens',
  'hostLongestToken',
  'hostDigits',
  'hostDigitGroups',
  'hostDigitRun',
  'hostEndsInDigits',
  'hostHexRun',
  'hostSwitches',
  'hostVowels',
  'hostDistinct',
  'hostRepeats',
  'hostSuffixInside',
  'hostServicePrefix',
  'hostIdn',
  'hostPlatform',
  'hostWords',
  'hostWordShare',
  'hostWordCount',
  'hostLongestWord',
  'hostBrand',
  'hostBrandShare',
  'hostBrandAlone',
  'hostNgrams',
  'hostNgramMean',
  'hostNgramLowest',
  'hostNgramHighest',
  'hostLabelNgrams',
  'hostSubdomainNgrams',
  'hostBits',
  'hostWorstBits',
  'hostWordBits',
  'hostWordBitsMean',
  'hostWordCover',
  'hostSuffix',
] as const;

export type PhishingFeatureName = (typeof phishingFeatureNames)[number];

export const phishingFeatureCount = phishingFeatureNames.length;

/** Position of each feature in the vector. */
export const phishingFeatureIndex = Object.fromEntries(
  phishingFeatureNames.map((name, index) => [name, index]),
) as Readonly<Record<PhishingFeatureName, number>>;
