import { computeMarkov, type MarkovModel, type MarkovReading } from '../../text/markov.ts';
import { maxLabelLength, writeSymbols } from '../../text/symbols.ts';
import { findWordCover, type WordCover } from '../../text/word-cover.ts';
import type { WordGraph } from '../../text/word-graph.ts';

/** What tells whether a text is one that honest names are made of; `FeatureParts` of a model is such. */
export interface BenignLanguage {
  /** Dictionary. */
  readonly words: WordGraph;
  /** Character model of benign names. */
  readonly benign: MarkovModel;
}

const shortestWord = 3;
const cover: WordCover = { share: 0, words: 0 };
const reading: MarkovReading = { total: 0, mean: 0, worst: 0 };
const symbols = new Uint8Array(maxLabelLength + 2);

/** True for one dictionary word, and for two that make up the text. */
export function isDictionaryWord(text: string, { words }: BenignLanguage): boolean {
  findWordCover(text, words, shortestWord, cover);
  return cover.share === 1 && cover.words <= 2;
}

/** How unlikely it is that an honest owner comes upon `text` by chance, bits: -log2 of its probability among benign labels. */
export function computeSurprise(text: string, { benign }: BenignLanguage): number {
  computeMarkov(benign, symbols, writeSymbols(text, symbols), reading);
  return reading.total;
}
