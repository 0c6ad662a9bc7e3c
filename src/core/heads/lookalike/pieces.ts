import { hashBetween } from './text-hash.ts';

/**
 * Thirds of a text. Two edits leave at least one third as it is (pigeonhole principle), so three hashes per text find
 * everything that is two edits away.
 */
export const pieceCount = 3;

/** Shorter labels are two edits away from too many legitimate names. */
export const minTwiceEditedLength = 9;

/** Shortest label that is searched with two edits in a text with letters of other scripts. */
export const minPiecedLength = 6;

/** Returns where the piece with this number starts in a text of `length` symbols; for `pieceCount`, its end. */
export function pieceStart(length: number, piece: number): number {
  return Math.floor((length * piece) / pieceCount);
}

/**
 * Returns the key of a piece of a text of `length` symbols.
 * @param start where the piece is in the text that the prefix hashes belong to
 */
export function pieceKey(prefixes: Int32Array, start: number, length: number, piece: number): number {
  const size = pieceStart(length, piece + 1) - pieceStart(length, piece);
  const hash = hashBetween(prefixes, start, start + size);
  return Math.imul(hash ^ (length * pieceCount + piece), 0x85ebca6b);
}
