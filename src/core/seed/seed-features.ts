import { shannonEntropy, vowelShare } from '../text/text-measures.ts';
import type { WordGraph } from '../text/word-graph.ts';
import { createWordMatches, findWordsFrom } from '../text/words-from.ts';

const matches = createWordMatches();

/** The four features of the h2oai malicious-domains example, computed from the label before the public suffix. */
export interface SeedFeatures {
  /** UTF-16 units. */
  readonly length: number;
  /** Shannon entropy of the characters, bits. */
  readonly entropy: number;
  /** Share of a, e, i, o and u, 0..1. */
  readonly proVowels: number;
  /** Number of substrings of two letters or more that are words, repetitions included. */
  readonly numWords: number;
}

export function computeSeedFeatures(label: string, words: WordGraph): SeedFeatures {
  return {
    length: label.length,
    entropy: shannonEntropy(label),
    proVowels: vowelShare(label),
    numWords: countWords(label, words),
  };
}

/** Counts the substrings of two letters or more that are words, repetitions included. */
export function countWords(text: string, words: WordGraph): number {
  let found = 0;
  for (let start = 0; start < text.length; start++) {
    const count = findWordsFrom(words, text, start, text.length, matches);
    for (let i = 0; i < count; i++) if ((matches.ends[i] as number) > start + 1) found++;
  }
  return found;
}
