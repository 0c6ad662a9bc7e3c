import { symbolCount } from './symbols.ts';

/**
 * A character language model of one class of names: for every pair of symbols the cost of the next one, in 1/16 bit
 * (-16 log2 P, at most 255), index `(a * 38 + b) * 38 + c`. 54,872 entries.
 */
export type MarkovModel = Uint8Array;

export const markovSize = symbolCount ** 3;
export const costsPerBit = 16;

/** What a language model says of one label. */
export interface MarkovReading {
  /** Sum over the label and its closing boundary, bits. */
  total: number;
  /** Cost per symbol, bits; 0 for the empty label. */
  mean: number;
  /** Highest mean over four neighbouring symbols (fewer where the label is shorter), bits: its oddest spot. */
  worst: number;
}

const window = 4;

/**
 * Reads a label written by `writeSymbols`.
 * @param symbols boundary, `length` symbols, boundary
 * @param out filled in place, so that scoring allocates nothing
 */
export function computeMarkov(model: MarkovModel, symbols: Uint8Array, length: number, out: MarkovReading): void {
  let before = 0;
  let last = 0;
  let total = 0;
  let worst = 0;
  let sum = 0;
  for (let i = 1; i <= length + 1; i++) {
    const symbol = symbols[i] as number;
    const cost = model[(before * symbolCount + last) * symbolCount + symbol] as number;
    total += cost;
    sum += cost;
    if (i > window) sum -= costAt(model, symbols, i - window);
    if (i >= window || i === length + 1) worst = Math.max(worst, sum / Math.min(i, window));
    before = last;
    last = symbol;
  }
  out.total = total / costsPerBit;
  out.mean = length === 0 ? 0 : out.total / (length + 1);
  out.worst = worst / costsPerBit;
}

function costAt(model: MarkovModel, symbols: Uint8Array, i: number): number {
  const before = i > 1 ? (symbols[i - 2] as number) : 0;
  return model[(before * symbolCount + (symbols[i - 1] as number)) * symbolCount + (symbols[i] as number)] as number;
}
