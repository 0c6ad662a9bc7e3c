import { type Lookalike, suffixKinds, type Technique, techniques, wordKinds } from './types.ts';

/**
 * The terms of a finding's score, in order. Technique: how the name imitates. Distance: how far the imitation is from
 * the label. Length: a long match is less likely to be chance. Target: how often the site is imitated. Words, rest:
 * what is beside the label. Suffix: the name's suffix compared with the site's. Surprise: how rare the imitation is
 * among benign names. Honest word: whether the imitation is a dictionary word.
 */
export const lookalikeTermNames = [
  'lookalikeTechnique',
  'lookalikeDistance',
  'lookalikeLength',
  'lookalikeTarget',
  'lookalikeWords',
  'lookalikeRest',
  'lookalikeSuffix',
  'lookalikeSurprise',
  'lookalikeHonestWord',
] as const;

export type LookalikeTerm = (typeof lookalikeTermNames)[number];

const disguises = ['accents', 'mixed-script', 'whole-script'];
const firstDisguise = techniques.indexOf('two-edits');
const lengthBins = 8;
/** Bins of one edit, and of two. */
const distanceBins = 13;
const pairBins = 7;
const restBins = 5;
const surpriseBins = 10;
/** Length and suffix are weighed by setting: an edit, the label alone, the label beside others, or in a subdomain. */
const settings = 4;

/** Number of bins of each term. */
export const lookalikeBinCounts: Readonly<Record<LookalikeTerm, number>> = {
  lookalikeTechnique: techniques.length + disguises.length,
  lookalikeDistance: distanceBins + pairBins,
  lookalikeLength: settings * lengthBins,
  lookalikeTarget: 6,
  lookalikeWords: wordKinds.length,
  lookalikeRest: restBins,
  lookalikeSuffix: 2 * settings * suffixKinds.length,
  lookalikeSurprise: 2 * surpriseBins,
  lookalikeHonestWord: 2,
};

/** Further words do not count. */
const maxWords = 4;

/** Returns the side words whose weights count, without duplicates. */
export function weightedWords(found: Lookalike): readonly string[] {
  return found.words.length < 2 ? found.words : [...new Set(found.words)].slice(0, maxWords);
}

/** Writes the bin of each term to `out`, in the order of `lookalikeTermNames`. */
export function writeLookalikeBins(found: Lookalike, out: Uint8Array): void {
  const setting = settingOf(found);
  const disguise = found.disguise === null ? -1 : disguises.indexOf(found.disguise);
  out[0] = disguise >= 0 ? firstDisguise + disguise : techniqueBin(found.technique);
  out[1] = distanceBin(found);
  out[2] = setting * lengthBins + lengthBin(found.length);
  out[3] = found.tier * 2 + (found.everyday ? 1 : 0);
  out[4] = wordKinds.indexOf(found.wordKind);
  out[5] = restBin(found.rest);
  out[6] = ((found.tier === 0 ? 0 : settings) + setting) * suffixKinds.length + suffixKinds.indexOf(found.suffix);
  out[7] = (setting === 0 ? 0 : surpriseBins) + surpriseBin(found.surprise);
  out[8] = found.isWord ? 1 : 0;
}

/** The techniques from `two-edits` on follow the disguises, so that earlier weights keep their bins. */
function techniqueBin(technique: Technique): number {
  const index = techniques.indexOf(technique);
  return index < firstDisguise ? index : index + disguises.length;
}

function distanceBin({ technique, distance }: Lookalike): number {
  if (technique === 'two-edits') return distanceBins + Math.min(pairBins - 1, Math.floor(distance / 0.3));
  return Math.min(distanceBins - 1, Math.round(distance * 10));
}

function settingOf({ technique, words, rest }: Lookalike): number {
  if (technique === 'subdomain' || technique === 'split') return 3;
  if (
    words.length > 0 ||
    rest > 0 ||
    technique === 'combosquat' ||
    technique === 'missing-dot' ||
    technique === 'embedded'
  )
    return 2;
  return technique === 'wrong-suffix' ? 1 : 0;
}

/** Bins: up to 4 letters, each number from 5 to 9, 10 and 11, more. */
function lengthBin(length: number): number {
  if (length <= 9) return Math.max(0, length - 4);
  return length <= 11 ? 6 : 7;
}

function restBin(rest: number): number {
  if (rest <= 0) return 0;
  if (rest <= 2) return 1;
  if (rest <= 4) return 2;
  return rest <= 7 ? 3 : 4;
}

/** Bins: up to 16 bits, steps of 4 bits to 48, more. */
function surpriseBin(bits: number): number {
  return Math.max(0, Math.min(surpriseBins - 1, Math.ceil((bits - 16) / 4)));
}
