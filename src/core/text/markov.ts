import { symbolCount } from './symbols.ts';

/**
 * A character language model of one class of names. For each pair of symbols (a, b) it holds the cost of the next
 * symbol c in units of 1/16 bit (-16 log2 P, at most 255) at index `(a * 38 + b) * 38 + c`. 54,872 entries.
 */
export type MarkovModel = Uint8Array;

export const markovSize = symbolCount ** 3;
export const costsPerBit = 16;

/** How well a language model predicts one label. */
export interface MarkovReading {
  /** Cost of the label and its closing boundary, bits. */
  total: number;
  /** Cost per symbol, bits; 0 for the empty label. */
  mean: number;
  /** Cost per symbol of the worst four consecutive symbols (fewer if the label is shorter), bits. */
  worst: number;
}

const windowLength = 4;

/**
 * Computes the cost of a label.
 * @param symbols boundary, `length` symbols, boundary, as `writeSymbols` writes them
 * @param out overwritten, so that scoring allocates nothing
 */
export function computeMarkov(model: MarkovModel, symbols: Uint8Array, length: number, out: MarkovReading): void {
  let secondLast = 0;
  let last = 0;
  let total = 0;
  let worst = 0;
  let sum = 0;
  for (let i = 1; i <= length + 1; i++) {
    const symbol = symbols[i] as number;
    const cost = model[(secondLast * symbolCount + last) * symbolCount + symbol] as number;
    total += cost;
    sum += cost;
    if (i > windowLength) sum -= costAt(model, symbols, i - windowLength);
    if (i >= windowLength || i === length + 1) worst = Math.max(worst, sum / Math.min(i, windowLength));
    secondLast = last;
    last = symbol;
  }
  out.total = total / costsPerBit;
  out.mean = length === 0 ? 0 : out.total / (length + 1);
  out.worst = worst / costsPerBit;
}

function costAt(model: MarkovModel, symbols: Uint8Array, i: number): number {
  const secondLast = i > 1 ? (symbols[i - 2] as number) : 0;
  const last = symbols[i - 1] as number;
  return model[(secondLast * symbolCount + last) * symbolCount + (symbols[i] as number)] as number;
}
