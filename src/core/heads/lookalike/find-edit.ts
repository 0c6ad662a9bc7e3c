import { areNeighbours } from './keyboard.ts';
import { areVowels, looksLike } from './skeleton.ts';
import { encodeSymbols, hyphen, maxTextLength } from './symbols.ts';
import type { Technique } from './types.ts';

/** One edit between two texts. */
export interface Edit {
  readonly technique: Technique;
  /** 0.1 is hardly visible; 1 is an edit that a typing error does not explain; 0.2 more if it is the first letter. */
  readonly distance: number;
}

const textSymbols = new Uint8Array(maxTextLength);
const targetSymbols = new Uint8Array(maxTextLength);
const pluralS = 19;

/**
 * Returns the edit that turns `target` into `text`, or null if they are equal or more than one insertion, omission,
 * replacement or transposition apart (Damerau 1964).
 */
export function findEdit(text: string, target: string): Edit | null {
  const length = encodeSymbols(text, textSymbols);
  const size = encodeSymbols(target, targetSymbols);
  if (Math.abs(length - size) > 1) return null;
  const minLength = Math.min(length, size);
  let start = 0;
  while (start < minLength && textSymbols[start] === targetSymbols[start]) start++;
  let end = 0;
  while (end < minLength - start && textSymbols[length - 1 - end] === targetSymbols[size - 1 - end]) end++;
  const left = minLength - start - end;
  const edit =
    length > size
      ? classifyInsertion(left, start, length)
      : length < size
        ? classifyOmission(left, start, size)
        : classifyChange(left, start);
  return edit === null ? null : { ...edit, distance: edit.distance + (start === 0 ? 0.2 : 0) };
}

function classifyInsertion(left: number, index: number, length: number): Edit | null {
  if (left > 0) return null;
  const symbol = textSymbols[index] as number;
  const before = index > 0 ? (textSymbols[index - 1] as number) : 0;
  const after = index + 1 < length ? (textSymbols[index + 1] as number) : 0;
  if (symbol === hyphen) return { technique: 'hyphenation', distance: 0.4 };
  if (symbol === before || symbol === after) return { technique: 'repetition', distance: 0.3 };
  if (symbol === pluralS && index === length - 1) return { technique: 'plural', distance: 0.8 };
  const isTypo = areNeighbours(symbol, before) || areNeighbours(symbol, after);
  return { technique: 'insertion', distance: isTypo ? 0.4 : 1 };
}

function classifyOmission(left: number, index: number, size: number): Edit | null {
  if (left > 0) return null;
  const symbol = targetSymbols[index] as number;
  if (symbol === hyphen) return { technique: 'hyphenation', distance: 0.2 };
  const isDouble =
    (index > 0 && targetSymbols[index - 1] === symbol) || (index + 1 < size && targetSymbols[index + 1] === symbol);
  return { technique: 'omission', distance: isDouble ? 0.3 : 0.6 };
}

function classifyChange(left: number, index: number): Edit | null {
  const a = textSymbols[index] as number;
  const b = targetSymbols[index] as number;
  if (left === 2) {
    const isSwap = a === targetSymbols[index + 1] && textSymbols[index + 1] === b;
    return isSwap ? { technique: 'transposition', distance: 0.3 } : null;
  }
  if (left !== 1) return null;
  if (looksLike(a, b)) return { technique: 'homograph', distance: 0.1 };
  if (areNeighbours(a, b)) return { technique: 'replacement', distance: 0.35 };
  if (areVowels(a, b)) return { technique: 'vowel-swap', distance: 0.5 };
  if (isOneBit(a, b)) return { technique: 'bitsquat', distance: 0.7 };
  return { technique: 'replacement', distance: 1 };
}

/** True if the ASCII codes of two symbols differ in one bit (Dinaburg 2011). */
function isOneBit(a: number, b: number): boolean {
  const bits = codeOf(a) ^ codeOf(b);
  return (bits & (bits - 1)) === 0;
}

function codeOf(symbol: number): number {
  if (symbol === hyphen) return 45;
  return symbol > 26 ? symbol + 21 : symbol + 96;
}
