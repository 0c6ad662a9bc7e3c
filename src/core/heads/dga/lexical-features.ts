import { isVowel, shannonEntropy } from '../../text/text-measures.ts';
import { dgaFeatureIndex } from './feature-names.ts';

/**
 * Writes what can be counted in the characters of `label` alone: lengths in characters, shares 0..1, entropy in bits,
 * letters as 1 (a) to 26 (z) with 0 for none.
 */
export function writeLexicalFeatures(label: string, out: Float32Array): void {
  const { length } = label;
  let vowels = 0;
  let digits = 0;
  let hyphens = 0;
  let hex = 0;
  let repeats = 0;
  let switches = 0;
  let alternations = 0;
  let run = 0;
  let longestDigit = 0;
  let longestConsonant = 0;
  let longestVowel = 0;
  let lowest = 27;
  let highest = 0;
  let before = -1;
  let beforeCode = -1;
  for (let i = 0; i < length; i++) {
    const code = label.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === vowel) vowels++;
    else if (kind === digit) digits++;
    else if (kind === other) hyphens++;
    if (kind === digit || (code >= 97 && code <= 102)) hex++;
    if (kind === vowel || kind === consonant) {
      lowest = Math.min(lowest, code - 96);
      highest = Math.max(highest, code - 96);
    }
    if (code === beforeCode) repeats++;
    if (before >= 0 && (kind === digit) !== (before === digit) && kind !== other && before !== other) switches++;
    if ((kind === vowel && before === consonant) || (kind === consonant && before === vowel)) alternations++;
    run = kind === before ? run + 1 : 1;
    if (kind === digit) longestDigit = Math.max(longestDigit, run);
    else if (kind === consonant) longestConsonant = Math.max(longestConsonant, run);
    else if (kind === vowel) longestVowel = Math.max(longestVowel, run);
    before = kind;
    beforeCode = code;
  }
  const { distinct, top } = characterCounts(label);
  const pairs = Math.max(1, length - 1);
  const characters = Math.max(1, length);
  out[dgaFeatureIndex.length] = length;
  out[dgaFeatureIndex.entropy] = shannonEntropy(label);
  out[dgaFeatureIndex.proVowels] = vowels / characters;
  out[dgaFeatureIndex.digits] = digits / characters;
  out[dgaFeatureIndex.digitRun] = longestDigit;
  out[dgaFeatureIndex.hyphens] = hyphens;
  out[dgaFeatureIndex.consonantRun] = longestConsonant;
  out[dgaFeatureIndex.vowelRun] = longestVowel;
  out[dgaFeatureIndex.distinct] = distinct / characters;
  out[dgaFeatureIndex.repeats] = repeats / pairs;
  out[dgaFeatureIndex.hexShare] = hex / characters;
  out[dgaFeatureIndex.switches] = switches;
  out[dgaFeatureIndex.alternation] = alternations / pairs;
  out[dgaFeatureIndex.topShare] = top / characters;
  out[dgaFeatureIndex.lowestLetter] = highest === 0 ? 0 : lowest;
  out[dgaFeatureIndex.highestLetter] = highest;
}

const vowel = 0;
const consonant = 1;
const digit = 2;
const other = 3;

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return isVowel(code) ? vowel : consonant;
  return code >= 48 && code <= 57 ? digit : other;
}

const counts = new Uint8Array(128);

/** Number of different characters, and how often the most frequent one stands there. */
function characterCounts(label: string): { distinct: number; top: number } {
  counts.fill(0);
  let distinct = 0;
  let top = 0;
  for (let i = 0; i < label.length; i++) {
    const code = label.charCodeAt(i) & 127;
    const count = (counts[code] as number) + 1;
    counts[code] = count;
    if (count === 1) distinct++;
    if (count > top) top = count;
  }
  return { distinct, top };
}
