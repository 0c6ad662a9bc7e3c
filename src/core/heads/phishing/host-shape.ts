import { isVowel } from '../../text/text-measures.ts';
import { phishingFeatureIndex } from './feature-names.ts';
import type { HostText } from './host-text.ts';

const dot = 46;
const hyphen = 45;
const seen = new Uint8Array(128);

/**
 * Writes what can be counted in the characters of a host's text: numbers of labels, hyphens, tokens (runs between dots
 * and hyphens) and groups of digits; lengths in characters; shares 0..1.
 */
export function writeHostShape({ text, labelStart }: HostText, out: Float32Array): void {
  const { length } = text;
  let labels = 1;
  let hyphens = 0;
  let labelHyphens = 0;
  let digits = 0;
  let digitGroups = 0;
  let digitRun = 0;
  let longestDigits = 0;
  let hexRun = 0;
  let hexDigits = 0;
  let longestHex = 0;
  let switches = 0;
  let vowels = 0;
  let letters = 0;
  let repeats = 0;
  let distinct = 0;
  let token = 0;
  let longestToken = 0;
  let label = 0;
  let longestLabel = 0;
  let before = 0;
  seen.fill(0);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i) & 127;
    const isDigit = code >= 48 && code <= 57;
    const isLetter = code >= 97 && code <= 122;
    if (code === dot) {
      labels++;
      label = 0;
    } else if (++label > longestLabel) longestLabel = label;
    if (code === hyphen) {
      hyphens++;
      if (i >= labelStart) labelHyphens++;
    }
    if (code === dot || code === hyphen) token = 0;
    else if (++token > longestToken) longestToken = token;
    if (isDigit) {
      digits++;
      if (digitRun === 0) digitGroups++;
      if (++digitRun > longestDigits) longestDigits = digitRun;
    } else digitRun = 0;
    if (isDigit || (code >= 97 && code <= 102)) {
      hexRun++;
      if (isDigit) hexDigits++;
      // A run of a to f alone is a word (facade), one of digits alone a number.
      if (hexDigits > 0 && hexDigits < hexRun && hexRun > longestHex) longestHex = hexRun;
    } else {
      hexRun = 0;
      hexDigits = 0;
    }
    if (isLetter) {
      letters++;
      if (isVowel(code)) vowels++;
    }
    if (i > 0) {
      if (code === before) repeats++;
      const beforeDigit = before >= 48 && before <= 57;
      const beforeLetter = before >= 97 && before <= 122;
      if ((isDigit && beforeLetter) || (isLetter && beforeDigit)) switches++;
    }
    if (seen[code] === 0) {
      seen[code] = 1;
      distinct++;
    }
    before = code;
  }
  out[phishingFeatureIndex.hostLabels] = labels;
  out[phishingFeatureIndex.hostLength] = length;
  out[phishingFeatureIndex.hostLabelLength] = length - labelStart;
  out[phishingFeatureIndex.hostLongestLabel] = longestLabel;
  out[phishingFeatureIndex.hostHyphens] = hyphens;
  out[phishingFeatureIndex.hostLabelHyphens] = labelHyphens;
  out[phishingFeatureIndex.hostTokens] = labels + hyphens;
  out[phishingFeatureIndex.hostLongestToken] = longestToken;
  out[phishingFeatureIndex.hostDigits] = digits / length;
  out[phishingFeatureIndex.hostDigitGroups] = digitGroups;
  out[phishingFeatureIndex.hostDigitRun] = longestDigits;
  out[phishingFeatureIndex.hostEndsInDigits] = digitRun;
  out[phishingFeatureIndex.hostHexRun] = longestHex;
  out[phishingFeatureIndex.hostSwitches] = switches;
  out[phishingFeatureIndex.hostVowels] = vowels / Math.max(1, letters);
  out[phishingFeatureIndex.hostDistinct] = distinct / length;
  out[phishingFeatureIndex.hostRepeats] = repeats / Math.max(1, length - 1);
}
