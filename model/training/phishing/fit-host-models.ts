import { maxHostTextLength, writeHostSymbols } from '../../../src/core/heads/phishing/host-text.ts';
import { costsPerBit, type MarkovModel, markovSize } from '../../../src/core/text/markov.ts';
import { symbolCount } from '../../../src/core/text/symbols.ts';
import type { HostRow } from './phishing-rows.ts';

/** How many imagined observations of the shorter context every longer one starts with. */
const strength = 8;
const n = symbolCount;

/** Fits a trigram model to the texts of `rows`, weighted, interpolated with the bigram and unigram (Dirichlet prior). */
export function fitHostMarkov(rows: readonly HostRow[]): MarkovModel {
  const triples = new Float64Array(markovSize);
  const pairs = new Float64Array(n * n);
  const singles = new Float64Array(n);
  const symbols = new Uint8Array(maxHostTextLength + 2);
  for (const { text, weight } of rows) {
    const length = writeHostSymbols(text, symbols);
    for (let i = 1; i <= length + 1; i++) {
      const last = symbols[i - 1]! * n + symbols[i]!;
      triples[(i > 1 ? symbols[i - 2]! : 0) * n * n + last]! += weight;
      pairs[last]! += weight;
      singles[symbols[i]!]! += weight;
    }
  }
  const model = new Uint8Array(markovSize);
  const one = conditional(singles, 0, () => 1 / n, 1);
  for (let b = 0; b < n; b++) {
    const two = conditional(pairs, b * n, (c) => one[c]!, strength);
    for (let a = 0; a < n; a++) {
      const from = (a * n + b) * n;
      const three = conditional(triples, from, (c) => two[c]!, strength);
      for (let c = 0; c < n; c++) model[from + c] = Math.min(255, Math.round(-Math.log2(three[c]!) * costsPerBit));
    }
  }
  return model;
}

/** Probabilities of the symbols whose counts start at `from`, mixed with `prior` as if it had been seen `mass` times. */
function conditional(counts: Float64Array, from: number, prior: (c: number) => number, mass: number): Float64Array {
  const here = counts.subarray(from, from + n);
  const total = here.reduce((sum, count) => sum + count, 0);
  return here.map((count, c) => (count + mass * prior(c)) / (total + mass));
}
