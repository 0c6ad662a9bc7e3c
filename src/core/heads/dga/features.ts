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

/** The fields of a domain name that the features are computed from. */
export type DgaName = Pick<DomainName, 'label' | 'suffix' | 'privateSuffix'>;

const index = dgaFeatureIndex;
const segmentation: Segmentation = { bits: 0, mean: 0, share: 0, words: 0, longest: 0 };
const chain: WordChain = { weight: 0, share: 0, words: 0, longest: 0 };
const symbols = new Uint8Array(maxLabelLength + 2);
const buckets = new Uint32Array(maxNgramLength * (maxLabelLength + 2));
const benign: MarkovReading = { total: 0, mean: 0, worst: 0 };
const dga: MarkovReading = { total: 0, mean: 0, worst: 0 };
const ngrams: NgramReading = { sum: 0, mean: 0, lowest: 0, highest: 0 };

/**
 * Writes all features of `name` to `out`, `dgaFeatureCount` long, in the order of `dgaFeatureNames`. Their units are
 * documented with the functions that compute them. Every value is finite for any label.
 */
export function writeDgaFeatures(name: DgaName, parts: DgaFeatureParts, out: Float32Array): void {
  writeLexicalFeatures(name.label, out);
  writeWordFeatures(name.label, parts, out);
  writeModelFeatures(name.label, parts, out);
  out[index.idn] = name.label.startsWith('xn--') ? 1 : 0;
  out[index.suffix] = parts.suffixes.get(name.suffix) ?? 0;
  out[index.privateSuffix] = name.privateSuffix ? 1 : 0;
}

/** How much of the label consists of common words, and of words that generated names are made of. */
function writeWordFeatures(label: string, parts: DgaFeatureParts, out: Float32Array): void {
  segment(label, parts.common, segmentation);
  out[index.wordBits] = segmentation.bits;
  out[index.wordBitsMean] = segmentation.mean;
  out[index.wordCover] = segmentation.share;
  out[index.coverWords] = segmentation.words;
  out[index.longestWord] = segmentation.longest;
  findWordChain(label, parts.vocabulary, chain);
  out[index.listWeight] = chain.weight;
  out[index.listCover] = chain.share;
  out[index.listWords] = chain.words;
  out[index.listLongest] = chain.longest;
}

/** Costs in bits from the character models, and log-odds from the n-gram model. */
function writeModelFeatures(label: string, parts: DgaFeatureParts, out: Float32Array): void {
  const length = writeSymbols(label, symbols);
  computeMarkov(parts.benign, symbols, length, benign);
  computeMarkov(parts.dga, symbols, length, dga);
  writeNgramBuckets(symbols, length, bucketMask(parts.ngrams), buckets);
  computeNgrams(parts.ngrams, buckets, length, ngrams);
  out[index.benignBits] = benign.mean;
  out[index.benignWorst] = benign.worst;
  out[index.dgaBits] = dga.mean;
  out[index.dgaGap] = benign.total - dga.total;
  out[index.ngrams] = ngrams.sum;
  out[index.ngramMean] = ngrams.mean;
  out[index.ngramLowest] = ngrams.lowest;
  out[index.ngramHighest] = ngrams.highest;
}
