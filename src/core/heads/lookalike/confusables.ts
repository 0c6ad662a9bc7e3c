import { confusablesTable } from './confusables-table.ts';
import type { Disguise } from './types.ts';

const tokens = confusablesTable.trim().split(/\s+/);
const asciiOf = new Map<string, string>();
for (let i = 0; i < tokens.length; i += 2) {
  for (const character of tokens[i + 1] as string) asciiOf.set(character, tokens[i] as string);
}

/**
 * Last code point of the blocks whose letters look like accented Latin ones: to Latin Extended-B and IPA Extensions.
 */
const lastLatin = 0x2af;
const combining = /\p{M}/u;

/** A text as it looks to a reader of ASCII. */
export interface AsciiFold {
  /** Contains `?` for every character that does not look like a-z, 0-9, hyphen or dot. */
  readonly text: string;
  readonly disguise: Disguise;
  /** For each character of `text`: true if it stands for one that is not ASCII. */
  readonly isOdd: readonly boolean[];
}

/**
 * Folds a lower-case hostname, or a part of one, to ASCII: drops accents, replaces letters of other scripts by their
 * look.
 */
export function foldToAscii(text: string): AsciiFold {
  let folded = '';
  let latin = 0;
  let foreign = 0;
  let accents = 0;
  const isOdd: boolean[] = [];
  for (const character of text.normalize('NFD')) {
    const code = character.codePointAt(0) as number;
    if (code < 128) {
      folded += character;
      isOdd.push(false);
      if (code >= 97 && code <= 122) latin++;
    } else if (combining.test(character)) {
      accents++;
      if (isOdd.length > 0) isOdd[isOdd.length - 1] = true;
    } else {
      const look = asciiOf.get(character) ?? '?';
      folded += look;
      for (let i = 0; i < look.length; i++) isOdd.push(true);
      if (code <= lastLatin) accents++;
      else foreign++;
    }
  }
  const disguise = foreign > 0 ? (latin > 0 ? 'mixed-script' : 'whole-script') : accents > 0 ? 'accents' : 'ascii';
  return { text: folded, disguise, isOdd };
}
