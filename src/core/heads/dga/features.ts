import type { DomainName } from '../../hostname/types.ts';
import { computeMarkov, type MarkovReading } from '../../text/markov.ts';
import {
  bucketMask,
  computeNgrams,
  maxNgramLength,
  type NgramReading,
  writeNgramBuckets,
} from '../../text/ngram-weights.ts';
import { type Segmentation, segment } from '../../text/segment.ts';
import { maxLabelLength, writeSymbols } from '../../text/symbols.ts';
import { findWordChain, type WordChain } from '../../text/word-chain.ts';
import { dgaFeatureIndex } from './feature-names.ts';
import { writeLexicalFeatures } from './lexical-features.ts';
import type { DgaFeatureParts } from './parts.ts';

/** The part of a name that its features are made of. */
export type DgaName = Pick<DomainName, 'label' | 'suffix' | 'privateSuffix'>;

const chain: Segmentation = { bits: 0, mean: 0, share: 0, words: 0, longest: 0 };
const listed: WordChain = { weight: 0, share: 0, words: 0, longest: 0 };
const symbols = new Uint8Array(maxLabelLength + 2);
const buckets = new Uint32Array(maxNgramLength * (maxLabelLength + 2));
const benign: MarkovReading = { total: 0, mean: 0, worst: 0 };
const dga: MarkovReading = { total: 0, mean: 0, worst: 0 };
const ngrams: NgramReading = { sum: 0, mean: 0, lowest: 0, highest: 0 };

/**
 * Writes all features of `name` to `out`, `featureCount` long, in the order of the catalogue; units stand there and with
 * the functions that this one calls. Every value is finite for any label.
 */
export function writeDgaFeatures(name: DgaName, parts: DgaFeatureParts, out: Float32Array): void {
  writeLexicalFeatures(name.label, out);
  writeWords(name.label, parts, out);
  writeModels(name.label, parts, out);
  out[dgaFeatureIndex.idn] = name.label.startsWith('xn--') ? 1 : 0;
  out[dgaFeatureIndex.suffix] = parts.suffixes.get(name.suffix) ?? 0;
  out[dgaFeatureIndex.privateSuffix] = name.privateSuffix ? 1 : 0;
}

/** How much of the label common words explain, and how much the words that generated names are made of. */
function writeWords(label: string, parts: DgaFeatureParts, out: Float32Array): void {
  segment(label, parts.common, chain);
  out[dgaFeatureIndex.wordBits] = chain.bits;
  out[dgaFeatureIndex.wordBitsMean] = chain.mean;
  out[dgaFeatureIndex.wordCover] = chain.share;
  out[dgaFeatureIndex.coverWords] = chain.words;
  out[dgaFeatureIndex.longestWord] = chain.longest;
  findWordChain(label, parts.vocabulary, listed);
  out[dgaFeatureIndex.listWeight] = listed.weight;
  out[dgaFeatureIndex.listCover] = listed.share;
  out[dgaFeatureIndex.listWords] = listed.words;
  out[dgaFeatureIndex.listLongest] = listed.longest;
}

/** What the character models say: bits, and log-odds of the n-grams. */
function writeModels(label: string, parts: DgaFeatureParts, out: Float32Array): void {
  const length = writeSymbols(label, symbols);
  computeMarkov(parts.benign, symbols, length, benign);
  computeMarkov(parts.dga, symbols, length, dga);
  writeNgramBuckets(symbols, length, bucketMask(parts.ngrams), buckets);
  computeNgrams(parts.ngrams, buckets, length, ngrams);
  out[dgaFeatureIndex.benignBits] = benign.mean;
  out[dgaFeatureIndex.benignWorst] = benign.worst;
  out[dgaFeatureIndex.dgaBits] = dga.mean;
  out[dgaFeatureIndex.dgaGap] = benign.total - dga.total;
  out[dgaFeatureIndex.ngrams] = ngrams.sum;
  out[dgaFeatureIndex.ngramMean] = ngrams.mean;
  out[dgaFeatureIndex.ngramLowest] = ngrams.lowest;
  out[dgaFeatureIndex.ngramHighest] = ngrams.highest;
}
