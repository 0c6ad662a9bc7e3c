/**
 * The features of a full hostname that the phishing head reads, in the order of its vector. The position is part of the
 * model file: append before `hostSuffix`, which stays last, because the trees do not see it.
 */
export const hostFeatureNames = [
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
  'hostSuffix',
] as const;

export type HostFeatureName = (typeof hostFeatureNames)[number];

export const hostFeatureCount = hostFeatureNames.length;

/** Features that the trees see: all but `hostSuffix`, which is a term of its own. */
export const hostTreeFeatureCount = hostFeatureCount - 1;

/** Position of each feature in the vector. */
export const hostAt = Object.fromEntries(hostFeatureNames.map((name, index) => [name, index])) as Readonly<
  Record<HostFeatureName, number>
>;
