import { computeMarkov, type MarkovModel, type MarkovReading } from '../../text/markov.ts';
import { maxLabelLength, writeSymbols } from '../../text/symbols.ts';
import { findWordCover, type WordCover } from '../../text/word-cover.ts';
import type { WordGraph } from '../../text/word-graph.ts';

/** What benign names are made of. The parts of a model have these fields. */
export interface BenignLanguage {
  /** Dictionary. */
  readonly words: WordGraph;
  /** Character model of benign names. */
  readonly benign: MarkovModel;
}

const minWordLength = 3;
const cover: WordCover = { share: 0, words: 0 };
const reading: MarkovReading = { total: 0, mean: 0, worst: 0 };
const symbols = new Uint8Array(maxLabelLength + 2);

/** True if the text is a row of at most `maxWords` dictionary words. */
export function isDictionaryWord(text: string, { words }: Pick<BenignLanguage, 'words'>, maxWords = 2): boolean {
  findWordCover(text, words, minWordLength, cover);
  return cover.share === 1 && cover.words <= maxWords;
}

/** Returns how unlikely `text` is among benign labels: -log2 of its probability, bits. */
export function computeSurprise(text: string, { benign }: BenignLanguage): number {
  computeMarkov(benign, symbols, writeSymbols(text, symbols), reading);
  return reading.total;
}
