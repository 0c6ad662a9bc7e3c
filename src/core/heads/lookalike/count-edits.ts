import { areNeighbours } from './keyboard.ts';
import { areVowels, looksLike } from './skeleton.ts';
import { encodeSymbols, maxTextLength } from './symbols.ts';

const textSymbols = new Uint8Array(maxTextLength);
const targetSymbols = new Uint8Array(maxTextLength);
const maxEdits = 2;
const width = 2 * maxEdits + 1;
const none = 99;
/** Edits and weighted distance of each cell of the last three rows, in the band around the diagonal. */
const rows = [0, 1, 2].map(() => ({ edits: new Uint8Array(width), cost: new Float64Array(width) }));

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
  const { edits, cost } = rows[length % 3] as (typeof rows)[number];
  const last = size - length + maxEdits;
  return (edits[last] as number) > maxEdits ? null : (cost[last] as number);
}

/** Fills the cells of row `i` and returns the fewest edits in it. */
function fillRow(i: number, size: number): number {
  const row = rows[i % 3] as (typeof rows)[number];
  let fewest = none;
  for (let k = 0; k < width; k++) {
    const j = i + k - maxEdits;
    if (j < 0 || j > size) {
      row.edits[k] = none;
      continue;
    }
    fillCell(i, j, k);
    fewest = Math.min(fewest, row.edits[k] as number);
  }
  return fewest;
}

function fillCell(i: number, j: number, k: number): void {
  const row = rows[i % 3] as (typeof rows)[number];
  const above = rows[(i + 2) % 3] as (typeof rows)[number];
  const before = rows[(i + 1) % 3] as (typeof rows)[number];
  let edits = i === 0 && j === 0 ? 0 : none;
  let cost = 0;
  const offer = (count: number, weight: number): void => {
    if (count > edits || (count === edits && weight >= cost)) return;
    edits = count;
    cost = weight;
  };
  const a = textSymbols[i - 1] as number;
  const b = targetSymbols[j - 1] as number;
  if (i > 0 && j > 0) {
    const own = a === b ? 0 : replacementCost(a, b);
    offer((above.edits[k] as number) + (own > 0 ? 1 : 0), (above.cost[k] as number) + own);
  }
  if (i > 0 && k + 1 < width) offer((above.edits[k + 1] as number) + 1, (above.cost[k + 1] as number) + gapCost);
  if (j > 0 && k > 0) offer((row.edits[k - 1] as number) + 1, (row.cost[k - 1] as number) + gapCost);
  if (i > 1 && j > 1 && a === targetSymbols[j - 2] && textSymbols[i - 2] === b && a !== b) {
    offer((before.edits[k] as number) + 1, (before.cost[k] as number) + swapCost);
  }
  row.edits[k] = edits;
  row.cost[k] = cost;
}

function replacementCost(a: number, b: number): number {
  if (looksLike(a, b)) return 0.1;
  if (areNeighbours(a, b)) return 0.35;
  return areVowels(a, b) ? 0.5 : 1;
}
