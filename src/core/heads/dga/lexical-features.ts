import { isVowel, shannonEntropy } from '../../text/text-measures.ts';
import { dgaFeatureIndex as index } from './feature-names.ts';

/**
 * Writes the features that are counts over the characters of `label`: lengths in characters, shares 0..1, entropy in
 * bits, letters as 1 (a) to 26 (z), or 0 for a label without letters.
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
  let maxDigitRun = 0;
  let maxConsonantRun = 0;
  let maxVowelRun = 0;
  let lowest = 27;
  let highest = 0;
  let previousKind = -1;
  let previousCode = -1;
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
    if (code === previousCode) repeats++;
    const isSwitch = (kind === digit) !== (previousKind === digit) && kind !== other && previousKind !== other;
    if (previousKind >= 0 && isSwitch) switches++;
    if (kind === vowel && previousKind === consonant) alternations++;
    else if (kind === consonant && previousKind === vowel) alternations++;
    run = kind === previousKind ? run + 1 : 1;
    if (kind === digit) maxDigitRun = Math.max(maxDigitRun, run);
    else if (kind === consonant) maxConsonantRun = Math.max(maxConsonantRun, run);
    else if (kind === vowel) maxVowelRun = Math.max(maxVowelRun, run);
    previousKind = kind;
    previousCode = code;
  }
  const { distinct, top } = characterCounts(label);
  const pairs = Math.max(1, length - 1);
  const characters = Math.max(1, length);
  out[index.length] = length;
  out[index.entropy] = shannonEntropy(label);
  out[index.proVowels] = vowels / characters;
  out[index.digits] = digits / characters;
  out[index.digitRun] = maxDigitRun;
  out[index.hyphens] = hyphens;
  out[index.consonantRun] = maxConsonantRun;
  out[index.vowelRun] = maxVowelRun;
  out[index.distinct] = distinct / characters;
  out[index.repeats] = repeats / pairs;
  out[index.hexShare] = hex / characters;
  out[index.switches] = switches;
  out[index.alternation] = alternations / pairs;
  out[index.topShare] = top / characters;
  out[index.lowestLetter] = highest === 0 ? 0 : lowest;
  out[index.highestLetter] = highest;
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

/** Returns the number of distinct characters and how often the most frequent one occurs. */
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
