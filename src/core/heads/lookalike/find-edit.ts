import { areNeighbours } from './keyboard.ts';
import { looksLike } from './skeleton.ts';
import { encodeSymbols, hyphen, maxTextLength } from './symbols.ts';
import type { Technique } from './types.ts';

/** One edit between two texts. */
export interface Edit {
  readonly technique: Technique;
  /** 0.1 can hardly be seen, 1 no slip explains it, 0.2 more where it is at the first letter. */
  readonly distance: number;
}

const written = new Uint8Array(maxTextLength);
const meant = new Uint8Array(maxTextLength);
const vowels = new Set('aeiou'.split('').map((vowel) => vowel.charCodeAt(0) - 96));
const pluralS = 19;

/**
 * Names the one edit that turns `target` into `text`, with how far it goes; null where they are equal or more than one
 * insertion, omission, replacement or swap of neighbours apart (Damerau 1964).
 */
export function findEdit(text: string, target: string): Edit | null {
  const length = encodeSymbols(text, written);
  const size = encodeSymbols(target, meant);
  if (Math.abs(length - size) > 1) return null;
  const shorter = Math.min(length, size);
  let start = 0;
  while (start < shorter && written[start] === meant[start]) start++;
  let end = 0;
  while (end < shorter - start && written[length - 1 - end] === meant[size - 1 - end]) end++;
  const left = shorter - start - end;
  const edit =
    length > size ? inserted(left, start, length) : length < size ? omitted(left, start, size) : changed(left, start);
  return edit === null ? null : { ...edit, distance: edit.distance + (start === 0 ? 0.2 : 0) };
}

function inserted(left: number, at: number, length: number): Edit | null {
  if (left > 0) return null;
  const symbol = written[at] as number;
  const before = at > 0 ? (written[at - 1] as number) : 0;
  const after = at + 1 < length ? (written[at + 1] as number) : 0;
  if (symbol === hyphen) return { technique: 'hyphenation', distance: 0.4 };
  if (symbol === before || symbol === after) return { technique: 'repetition', distance: 0.3 };
  if (symbol === pluralS && at === length - 1) return { technique: 'plural', distance: 0.8 };
  const slip = areNeighbours(symbol, before) || areNeighbours(symbol, after);
  return { technique: 'insertion', distance: slip ? 0.4 : 1 };
}

function omitted(left: number, at: number, size: number): Edit | null {
  if (left > 0) return null;
  const symbol = meant[at] as number;
  if (symbol === hyphen) return { technique: 'hyphenation', distance: 0.2 };
  const double = (at > 0 && meant[at - 1] === symbol) || (at + 1 < size && meant[at + 1] === symbol);
  return { technique: 'omission', distance: double ? 0.3 : 0.6 };
}

function changed(left: number, at: number): Edit | null {
  const a = written[at] as number;
  const b = meant[at] as number;
  if (left === 2) {
    const swapped = a === meant[at + 1] && written[at + 1] === b;
    return swapped ? { technique: 'transposition', distance: 0.3 } : null;
  }
  if (left !== 1) return null;
  if (looksLike(a, b)) return { technique: 'homograph', distance: 0.1 };
  if (areNeighbours(a, b)) return { technique: 'replacement', distance: 0.35 };
  if (vowels.has(a) && vowels.has(b)) return { technique: 'vowel-swap', distance: 0.5 };
  if (isOneBit(a, b)) return { technique: 'bitsquat', distance: 0.7 };
  return { technique: 'replacement', distance: 1 };
}

/** True where the ASCII codes of two symbols differ in one bit (Dinaburg 2011). */
function isOneBit(a: number, b: number): boolean {
  const bits = codeOf(a) ^ codeOf(b);
  return (bits & (bits - 1)) === 0;
}

function codeOf(symbol: number): number {
  if (symbol === hyphen) return 45;
  return symbol > 26 ? symbol + 21 : symbol + 96;
}
