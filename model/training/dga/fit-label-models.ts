import { costsPerBit, type MarkovModel, markovSize } from '../../../src/core/text/markov.ts';
import { maxLabelLength, symbolCount, writeSymbols } from '../../../src/core/text/symbols.ts';
import type { TrainingName } from '../common/training-names.ts';

/** How many imagined observations of the shorter context every longer one starts with. */
const strength = 8;

/** Fits a trigram model to the labels of `names`, weighted, interpolated with the bigram and unigram (Dirichlet prior). */
export function fitMarkov(names: Iterable<TrainingName>): MarkovModel {
  const n = symbolCount;
  const triples = new Float64Array(markovSize);
  const pairs = new Float64Array(n * n);
  const singles = new Float64Array(n);
  const symbols = new Uint8Array(maxLabelLength + 2);
  for (const { label, weight } of names) {
    const length = writeSymbols(label, symbols);
    for (let i = 1; i <= length + 1; i++) {
      const c = symbols[i] as number;
      const b = symbols[i - 1] as number;
      const a = i > 1 ? (symbols[i - 2] as number) : 0;
      triples[(a * n + b) * n + c]! += weight;
      pairs[b * n + c]! += weight;
      singles[c]! += weight;
    }
  }
  const total = sum(singles, 0, n);
  const model = new Uint8Array(markovSize);
  for (let b = 0; b < n; b++) {
    const pairTotal = sum(pairs, b * n, n);
    for (let a = 0; a < n; a++) {
      const from = (a * n + b) * n;
      const tripleTotal = sum(triples, from, n);
      for (let c = 0; c < n; c++) {
        const one = ((singles[c] as number) + 1 / n) / (total + 1);
        const two = ((pairs[b * n + c] as number) + strength * one) / (pairTotal + strength);
        const three = ((triples[from + c] as number) + strength * two) / (tripleTotal + strength);
        model[from + c] = Math.min(255, Math.round(-Math.log2(three) * costsPerBit));
      }
    }
  }
  return model;
}

function sum(values: Float64Array, from: number, count: number): number {
  let total = 0;
  for (let i = from; i < from + count; i++) total += values[i] as number;
  return total;
}
