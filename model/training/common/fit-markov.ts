import { costsPerBit, type MarkovModel, markovSize } from '../../../src/core/text/markov.ts';
import { symbolCount } from '../../../src/core/text/symbols.ts';
import type { SymbolText } from './symbol-text.ts';

/** Each context starts with this many imagined observations, distributed as the shorter context predicts. */
const strength = 8;
const n = symbolCount;

/**
 * Fits a trigram model to the texts of weighted rows. Trigrams are interpolated with bigrams, and these with unigrams
 * (Dirichlet prior).
 */
export function fitMarkov<Row extends { readonly weight: number }>(
  rows: Iterable<Row>,
  text: SymbolText<Row>,
): MarkovModel {
  const trigrams = new Float64Array(markovSize);
  const bigrams = new Float64Array(n * n);
  const unigrams = new Float64Array(n);
  const symbols = new Uint8Array(text.maxLength + 2);
  for (const row of rows) {
    const length = text.write(row, symbols);
    for (let i = 1; i <= length + 1; i++) {
      const last = symbols[i - 1]! * n + symbols[i]!;
      trigrams[(i > 1 ? symbols[i - 2]! : 0) * n * n + last]! += row.weight;
      bigrams[last]! += row.weight;
      unigrams[symbols[i]!]! += row.weight;
    }
  }
  const model = new Uint8Array(markovSize);
  const one = smoothed(unigrams, 0, () => 1 / n, 1);
  for (let b = 0; b < n; b++) {
    const two = smoothed(bigrams, b * n, (c) => one[c]!, strength);
    for (let a = 0; a < n; a++) {
      const start = (a * n + b) * n;
      const three = smoothed(trigrams, start, (c) => two[c]!, strength);
      for (let c = 0; c < n; c++) model[start + c] = Math.min(255, Math.round(-Math.log2(three[c]!) * costsPerBit));
    }
  }
  return model;
}

/** Probabilities of the `n` symbols whose counts begin at `start`, after `mass` observations distributed as `prior`. */
function smoothed(counts: Float64Array, start: number, prior: (symbol: number) => number, mass: number): Float64Array {
  const context = counts.subarray(start, start + n);
  const total = context.reduce((sum, count) => sum + count, 0);
  return context.map((count, symbol) => (count + mass * prior(symbol)) / (total + mass));
}
