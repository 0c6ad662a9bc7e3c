import type { DomainName } from '../../hostname/types.ts';
import { computeMarkov, type MarkovReading } from '../../text/markov.ts';
import {
  bucketMask,
  computeNgrams,
  maxNgramLength,
  type NgramReading,
  ngramBuckets,
} from '../../text/ngram-weights.ts';
import { type Segmentation, segment } from '../../text/segment.ts';
import { maxLabel, writeSymbols } from '../../text/symbols.ts';
import { findListedWords, type ListedWords } from '../../text/word-chain.ts';
import { at } from './feature-names.ts';
import { writeLexical } from './lexical-features.ts';
import type { FeatureParts } from './parts.ts';

/** The part of a name that its features are made of. */
export type JudgedName = Pick<DomainName, 'label' | 'suffix' | 'privateSuffix'>;

const chain: Segmentation = { bits: 0, mean: 0, share: 0, words: 0, longest: 0 };
const listed: ListedWords = { weight: 0, share: 0, words: 0, longest: 0 };
const symbols = new Uint8Array(maxLabel + 2);
const buckets = new Uint32Array(maxNgramLength * (maxLabel + 2));
const benign: MarkovReading = { total: 0, mean: 0, worst: 0 };
const dga: MarkovReading = { total: 0, mean: 0, worst: 0 };
const ngrams: NgramReading = { sum: 0, mean: 0, lowest: 0, highest: 0 };

/**
 * Writes all features of `name` to `out`, `featureCount` long, in the order of the catalogue; units stand there and with
 * the functions that this one calls. Every value is finite for any label.
 */
export function writeFeatures(name: JudgedName, parts: FeatureParts, out: Float32Array): void {
  writeLexical(name.label, out);
  writeWords(name.label, parts, out);
  writeModels(name.label, parts, out);
  out[at.idn] = name.label.startsWith('xn--') ? 1 : 0;
  out[at.suffix] = parts.suffixes.get(name.suffix) ?? 0;
  out[at.privateSuffix] = name.privateSuffix ? 1 : 0;
}

/** How much of the label common words explain, and how much the words that generated names are made of. */
function writeWords(label: string, parts: FeatureParts, out: Float32Array): void {
  segment(label, parts.common, chain);
  out[at.wordBits] = chain.bits;
  out[at.wordBitsMean] = chain.mean;
  out[at.wordCover] = chain.share;
  out[at.coverWords] = chain.words;
  out[at.longestWord] = chain.longest;
  findListedWords(label, parts.vocabulary, listed);
  out[at.listWeight] = listed.weight;
  out[at.listCover] = listed.share;
  out[at.listWords] = listed.words;
  out[at.listLongest] = listed.longest;
}

/** What the character models say: bits, and log-odds of the n-grams. */
function writeModels(label: string, parts: FeatureParts, out: Float32Array): void {
  const length = writeSymbols(label, symbols);
  computeMarkov(parts.benign, symbols, length, benign);
  computeMarkov(parts.dga, symbols, length, dga);
  ngramBuckets(symbols, length, bucketMask(parts.ngrams), buckets);
  computeNgrams(parts.ngrams, buckets, length, ngrams);
  out[at.benignBits] = benign.mean;
  out[at.benignWorst] = benign.worst;
  out[at.dgaBits] = dga.mean;
  out[at.dgaGap] = benign.total - dga.total;
  out[at.ngrams] = ngrams.sum;
  out[at.ngramMean] = ngrams.mean;
  out[at.ngramLowest] = ngrams.lowest;
  out[at.ngramHighest] = ngrams.highest;
}
