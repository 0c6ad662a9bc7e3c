import { computeMarkov, type MarkovReading } from '../../text/markov.ts';
import {
  bucketMask,
  computeNgrams,
  maxNgramLength,
  type NgramReading,
  writeNgramBuckets,
} from '../../text/ngram-weights.ts';
import { type Segmentation, segment } from '../../text/segment.ts';
import { maxLabelLength } from '../../text/symbols.ts';
import { findWordChain, type WordChain } from '../../text/word-chain.ts';
import { phishingFeatureIndex } from './feature-names.ts';
import { writeHostShape } from './host-shape.ts';
import { type HostText, maxHostTextLength, writeHostSymbols } from './host-text.ts';
import type { PhishingFeatureParts } from './parts.ts';
import { writeServiceImitation } from './service-imitation.ts';

const index = phishingFeatureIndex;
const symbols = new Uint8Array(maxHostTextLength + 2);
const buckets = new Uint32Array(maxNgramLength * (maxHostTextLength + 2));
const words: WordChain = { weight: 0, share: 0, words: 0, longest: 0 };
const brands: WordChain = { weight: 0, share: 0, words: 0, longest: 0 };
const segmentation: Segmentation = { bits: 0, mean: 0, share: 0, words: 0, longest: 0 };
const ngrams: NgramReading = { sum: 0, mean: 0, lowest: 0, highest: 0 };
const benign: MarkovReading = { total: 0, mean: 0, worst: 0 };

/**
 * Writes all features of a hostname to `out`, `phishingFeatureCount` long, in the order of `phishingFeatureNames`.
 * Their units are documented with the functions that compute them. Every value is finite for any text.
 */
export function writePhishingFeatures(host: HostText, parts: PhishingFeatureParts, out: Float32Array): void {
  writeHostShape(host, out);
  writeServiceImitation(host, out);
  out[index.hostIdn] = host.text.includes('xn--') ? 1 : 0;
  out[index.hostPlatform] = host.platform ? 1 : 0;
  out[index.hostSuffix] = parts.suffixes.get(host.suffix) ?? 0;
  writeWordFeatures(host, parts, out);
  writeModelFeatures(host, parts, out);
}

/** How much of the text consists of words of phishing hosts, of brands, and of common words. */
function writeWordFeatures({ text, labelStart }: HostText, parts: PhishingFeatureParts, out: Float32Array): void {
  const end = text.length > maxLabelLength ? text.slice(text.length - maxLabelLength) : text;
  findWordChain(end, parts.words, words);
  out[index.hostWords] = words.weight;
  out[index.hostWordShare] = words.share;
  out[index.hostWordCount] = words.words;
  out[index.hostLongestWord] = words.longest;
  findWordChain(end, parts.brands, brands);
  out[index.hostBrand] = brands.weight;
  out[index.hostBrandShare] = brands.share;
  // A label that is only the brand may well belong to the brand.
  out[index.hostBrandAlone] = brands.longest > 0 && brands.longest === text.length - labelStart ? 1 : 0;
  segment(end, parts.common, segmentation);
  out[index.hostWordBits] = segmentation.bits;
  out[index.hostWordBitsMean] = segmentation.mean;
  out[index.hostWordCover] = segmentation.share;
}

/** Log-odds from the n-gram model, and costs in bits from the character model. */
function writeModelFeatures({ text, labelStart }: HostText, parts: PhishingFeatureParts, out: Float32Array): void {
  const length = writeHostSymbols(text, symbols);
  writeNgramBuckets(symbols, length, bucketMask(parts.ngrams), buckets);
  const beforeLabel = computeNgrams(parts.ngrams, buckets, length, ngrams, labelStart);
  out[index.hostNgrams] = ngrams.sum;
  out[index.hostNgramMean] = ngrams.mean;
  out[index.hostNgramLowest] = ngrams.lowest;
  out[index.hostNgramHighest] = ngrams.highest;
  out[index.hostLabelNgrams] = ngrams.sum - beforeLabel;
  out[index.hostSubdomainNgrams] = labelStart === 0 ? 0 : beforeLabel;
  computeMarkov(parts.benign, symbols, length, benign);
  out[index.hostBits] = benign.mean;
  out[index.hostWorstBits] = benign.worst;
}
