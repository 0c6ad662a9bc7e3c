import { numberWord } from './more-side-words.ts';
import { maxSideWordLength, type SideWord, sideWords } from './side-words.ts';

/** What is beside an imitated label. */
export interface Surroundings {
  readonly words: readonly string[];
  readonly lures: number;
  readonly fillers: number;
  readonly links: number;
  /** Number of two-letter words that do not lure, such as the codes of countries. */
  readonly codes: number;
  /** Number of letters that belong to no known word. */
  readonly rest: number;
  /** True if such a letter touches the imitated label, which may then be the middle of an ordinary word. */
  readonly glued: boolean;
}

/** Shorter words occur in almost any text, so they count only as a whole token. */
const minInsideLength = 3;

/** Splits the ASCII text to the left and right of the imitated label into known words. */
export function parseSurroundings(left: string, right: string): Surroundings {
  const words: string[] = [];
  const before = parseSide(left, words);
  const after = parseSide(right, words);
  const count = (kind: SideWord): number => words.filter((word) => sideWords.get(word) === kind).length;
  return {
    words,
    lures: count('lure'),
    fillers: count('filler'),
    links: count('link'),
    codes: words.filter((word) => word.length === 2 && sideWords.get(word) !== 'lure').length,
    rest: before.rest + after.rest,
    glued: before.lastIsRest || after.firstIsRest,
  };
}

interface Side {
  readonly rest: number;
  readonly firstIsRest: boolean;
  readonly lastIsRest: boolean;
}

function parseSide(text: string, words: string[]): Side {
  let rest = 0;
  let firstIsRest = false;
  let lastIsRest = false;
  let at = 0;
  for (const piece of text.split(/[-.]/)) {
    const unexplained = parsePiece(piece, words);
    rest += unexplained.length;
    if (at === 0 && unexplained.includes(0)) firstIsRest = true;
    at += piece.length + 1;
    if (at === text.length + 1) lastIsRest = unexplained.includes(piece.length - 1);
  }
  return { rest, firstIsRest, lastIsRest };
}

/** Appends the known words of `piece` that leave the fewest letters, and returns the indices of those letters. */
function parsePiece(piece: string, words: string[]): number[] {
  if (piece === '') return [];
  if (sideWords.has(piece)) {
    words.push(piece);
    return [];
  }
  const digits = /^\d{1,8}/.exec(piece)?.[0].length ?? 0;
  const end = piece.length - (digits < piece.length ? (/\d{1,8}$/.exec(piece)?.[0].length ?? 0) : 0);
  if (digits > 0) words.push(numberWord);
  const unexplained = digits < end ? parseLetters(piece.slice(digits, end), words) : [];
  if (end < piece.length) words.push(numberWord);
  return unexplained.map((index) => index + digits);
}

/** Does the same for the part of a piece between its first and last digits. */
function parseLetters(piece: string, words: string[]): number[] {
  if (sideWords.has(piece)) {
    words.push(piece);
    return [];
  }
  // Dynamic programming from the left: letters left over so far, and start of the last word or letter.
  const left = [0];
  const from = [0];
  for (let end = 1; end <= piece.length; end++) {
    left[end] = (left[end - 1] as number) + 1;
    from[end] = end - 1;
    for (let start = Math.max(0, end - maxSideWordLength); start <= end - minInsideLength; start++) {
      if ((left[start] as number) >= (left[end] as number) || !isInside(piece.slice(start, end))) continue;
      left[end] = left[start] as number;
      from[end] = start;
    }
  }
  const found: string[] = [];
  const unexplained: number[] = [];
  for (let end = piece.length; end > 0; end = from[end] as number) {
    const start = from[end] as number;
    if (end - start >= minInsideLength) found.unshift(piece.slice(start, end));
    else unexplained.push(start);
  }
  words.push(...found);
  return unexplained;
}

/** True for words that count inside a piece. Link words do not: other words contain them (`communication`). */
function isInside(text: string): boolean {
  const kind = sideWords.get(text);
  return kind !== undefined && kind !== 'link';
}
