import { isVowel } from '../../text/text-measures.ts';
import { phishingFeatureIndex as index } from './feature-names.ts';
import type { HostText } from './host-text.ts';

const dot = 46;
const hyphen = 45;
const seen = new Uint8Array(128);

/**
 * Writes the features that are counts over the characters of a host's text: numbers of labels, hyphens, tokens (runs
 * between dots and hyphens) and groups of digits; lengths in characters; shares 0..1.
 */
export function writeHostShape({ text, labelStart }: HostText, out: Float32Array): void {
  const { length } = text;
  let labels = 1;
  let hyphens = 0;
  let labelHyphens = 0;
  let digits = 0;
  let digitGroups = 0;
  let digitRun = 0;
  let maxDigitRun = 0;
  let hexRun = 0;
  let hexDigits = 0;
  let maxHexRun = 0;
  let switches = 0;
  let vowels = 0;
  let letters = 0;
  let repeats = 0;
  let distinct = 0;
  let tokenLength = 0;
  let maxTokenLength = 0;
  let labelLength = 0;
  let maxLabelLength = 0;
  let previous = 0;
  seen.fill(0);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i) & 127;
    const isDigit = code >= 48 && code <= 57;
    const isLetter = code >= 97 && code <= 122;
    if (code === dot) {
      labels++;
      labelLength = 0;
    } else if (++labelLength > maxLabelLength) maxLabelLength = labelLength;
    if (code === hyphen) {
      hyphens++;
      if (i >= labelStart) labelHyphens++;
    }
    if (code === dot || code === hyphen) tokenLength = 0;
    else if (++tokenLength > maxTokenLength) maxTokenLength = tokenLength;
    if (isDigit) {
      digits++;
      if (digitRun === 0) digitGroups++;
      if (++digitRun > maxDigitRun) maxDigitRun = digitRun;
    } else digitRun = 0;
    if (isDigit || (code >= 97 && code <= 102)) {
      hexRun++;
      if (isDigit) hexDigits++;
      // A run of only a-f is a word (facade); a run of only digits is a number.
      if (hexDigits > 0 && hexDigits < hexRun && hexRun > maxHexRun) maxHexRun = hexRun;
    } else {
      hexRun = 0;
      hexDigits = 0;
    }
    if (isLetter) {
      letters++;
      if (isVowel(code)) vowels++;
    }
    if (i > 0) {
      if (code === previous) repeats++;
      const wasDigit = previous >= 48 && previous <= 57;
      const wasLetter = previous >= 97 && previous <= 122;
      if ((isDigit && wasLetter) || (isLetter && wasDigit)) switches++;
    }
    if (seen[code] === 0) {
      seen[code] = 1;
      distinct++;
    }
    previous = code;
  }
  out[index.hostLabels] = labels;
  out[index.hostLength] = length;
  out[index.hostLabelLength] = length - labelStart;
  out[index.hostLongestLabel] = maxLabelLength;
  out[index.hostHyphens] = hyphens;
  out[index.hostLabelHyphens] = labelHyphens;
  out[index.hostTokens] = labels + hyphens;
  out[index.hostLongestToken] = maxTokenLength;
  out[index.hostDigits] = digits / length;
  out[index.hostDigitGroups] = digitGroups;
  out[index.hostDigitRun] = maxDigitRun;
  out[index.hostEndsInDigits] = digitRun;
  out[index.hostHexRun] = maxHexRun;
  out[index.hostSwitches] = switches;
  out[index.hostVowels] = vowels / Math.max(1, letters);
  out[index.hostDistinct] = distinct / length;
  out[index.hostRepeats] = repeats / Math.max(1, length - 1);
}
