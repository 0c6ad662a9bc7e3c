import { maxSideWordLength, type SideWord, sideWords } from './side-words.ts';

/** What stands beside an imitated label. */
export interface Surroundings {
  readonly words: readonly string[];
  readonly lures: number;
  readonly fillers: number;
  readonly links: number;
  /** Letters that no known word explains. */
  readonly rest: number;
  /** One of them touches the imitated label: it may be the middle of an honest word. */
  readonly glued: boolean;
}

/** Shorter words explain almost anything, so they count only where they stand alone. */
const shortestInside = 3;

/** Splits what is left and right of the imitated label (in ASCII) into known words. */
export function parseSurroundings(left: string, right: string): Surroundings {
  const words: string[] = [];
  const before = readSide(left, words);
  const after = readSide(right, words);
  const count = (kind: SideWord): number => words.filter((word) => sideWords.get(word) === kind).length;
  return {
    words,
    lures: count('lure'),
    fillers: count('filler'),
    links: count('link'),
    rest: before.rest + after.rest,
    glued: before.lastIsRest || after.firstIsRest,
  };
}

interface Side {
  readonly rest: number;
  readonly firstIsRest: boolean;
  readonly lastIsRest: boolean;
}

function readSide(text: string, words: string[]): Side {
  let rest = 0;
  let firstIsRest = false;
  let lastIsRest = false;
  let at = 0;
  for (const piece of text.split(/[-.]/)) {
    const unexplained = readPiece(piece, words);
    rest += unexplained.length;
    if (at === 0 && unexplained.includes(0)) firstIsRest = true;
    at += piece.length + 1;
    if (at === text.length + 1) lastIsRest = unexplained.includes(piece.length - 1);
  }
  return { rest, firstIsRest, lastIsRest };
}

/** Appends the known words of `piece`, fewest letters left over, and returns the places of those letters. */
function readPiece(piece: string, words: string[]): number[] {
  if (piece === '') return [];
  if (sideWords.has(piece)) {
    words.push(piece);
    return [];
  }
  // By dynamic programming from the left: letters left over so far, and where the last word or letter begins.
  const left = [0];
  const from = [0];
  for (let end = 1; end <= piece.length; end++) {
    left[end] = (left[end - 1] as number) + 1;
    from[end] = end - 1;
    for (let start = Math.max(0, end - maxSideWordLength); start <= end - shortestInside; start++) {
      if ((left[start] as number) >= (left[end] as number) || !isInside(piece.slice(start, end))) continue;
      left[end] = left[start] as number;
      from[end] = start;
    }
  }
  const found: string[] = [];
  const unexplained: number[] = [];
  for (let end = piece.length; end > 0; end = from[end] as number) {
    const start = from[end] as number;
    if (end - start >= shortestInside) found.unshift(piece.slice(start, end));
    else unexplained.push(start);
  }
  words.push(...found);
  return unexplained;
}

/** True for words that may be a part of a piece; those that a missing dot leaves are too common in others (`communication`). */
function isInside(text: string): boolean {
  const kind = sideWords.get(text);
  return kind !== undefined && kind !== 'link';
}
