import { areNeighbours } from './keyboard.ts';
import { areVowels, looksLike } from './skeleton.ts';
import { encodeSymbols, maxTextLength } from './symbols.ts';

const textSymbols = new Uint8Array(maxTextLength);
const targetSymbols = new Uint8Array(maxTextLength);
const maxEdits = 2;
const width = 2 * maxEdits + 1;
const none = 99;
/** Edits of each cell of the last three rows, in the band around the diagonal, with the weighted distance beside. */
const counts = new Uint8Array(3 * width);
const costs = new Float64Array(3 * width);

const gapCost = 0.6;
const swapCost = 0.3;

/**
 * Returns the weighted distance between two texts that are at most two insertions, omissions, replacements or
 * transpositions apart, or null if they are further apart (Damerau 1964, optimal string alignment in a band). Each edit
 * weighs 0.1, if it is hardly visible, to 1.
 */
export function findTwoEdits(text: string, target: string): number | null {
  const length = encodeSymbols(text, textSymbols);
  const size = encodeSymbols(target, targetSymbols);
  if (Math.abs(length - size) > maxEdits) return null;
  for (let i = 0; i <= length; i++) {
    if (fillRow(i, size) > maxEdits) return null;
  }
  const last = (length % 3) * width + size - length + maxEdits;
  return (counts[last] as number) > maxEdits ? null : (costs[last] as number);
}

/** Fills the cells of row `i` and returns the fewest edits in it. */
function fillRow(i: number, size: number): number {
  const row = (i % 3) * width;
  const above = ((i + 2) % 3) * width;
  const before = ((i + 1) % 3) * width;
  let fewest = none;
  for (let k = 0; k < width; k++) {
    const j = i + k - maxEdits;
    const at = row + k;
    counts[at] = i === 0 && j === 0 ? 0 : none;
    costs[at] = 0;
    if (j < 0 || j > size) continue;
    const a = i > 0 ? (textSymbols[i - 1] as number) : 0;
    const b = j > 0 ? (targetSymbols[j - 1] as number) : 0;
    if (i > 0 && j > 0) {
      if (a === b) offer(at, above + k, 0, 0);
      else offer(at, above + k, 1, replacementCost(a, b));
    }
    if (i > 0 && k + 1 < width) offer(at, above + k + 1, 1, gapCost);
    if (j > 0 && k > 0) offer(at, at - 1, 1, gapCost);
    if (i > 1 && j > 1 && a !== b && a === targetSymbols[j - 2] && textSymbols[i - 2] === b) {
      offer(at, before + k, 1, swapCost);
    }
    fewest = Math.min(fewest, counts[at] as number);
  }
  return fewest;
}

/** Reaches the cell `to` from the cell `from`, if that is shorter. */
function offer(to: number, from: number, edits: number, weight: number): void {
  const count = (counts[from] as number) + edits;
  const cost = (costs[from] as number) + weight;
  if (count > (counts[to] as number) || (count === counts[to] && cost >= (costs[to] as number))) return;
  counts[to] = count;
  costs[to] = cost;
}

function replacementCost(a: number, b: number): number {
  if (looksLike(a, b)) return 0.1;
  if (areNeighbours(a, b)) return 0.35;
  return areVowels(a, b) ? 0.5 : 1;
}
