import { computeMarkov, type MarkovReading } from '../../text/markov.ts';
import { bucketMask, maxNgramLength, ngramBuckets } from '../../text/ngram-weights.ts';
import { type Segmentation, segment } from '../../text/segment.ts';
import { maxLabel } from '../../text/symbols.ts';
import { findListedWords, type ListedWords } from '../../text/word-chain.ts';
import { hostAt } from './feature-names.ts';
import { computeHostNgrams, type HostNgrams } from './host-ngrams.ts';
import { writeHostShape } from './host-shape.ts';
import { type HostText, maxHostText, writeHostSymbols } from './host-text.ts';
import type { HostFeatureParts } from './parts.ts';
import { writeServiceLook } from './service-imitation.ts';

const symbols = new Uint8Array(maxHostText + 2);
const buckets = new Uint32Array(maxNgramLength * (maxHostText + 2));
const words: ListedWords = { weight: 0, share: 0, words: 0, longest: 0 };
const brands: ListedWords = { weight: 0, share: 0, words: 0, longest: 0 };
const chain: Segmentation = { bits: 0, mean: 0, share: 0, words: 0, longest: 0 };
const ngrams: HostNgrams = { sum: 0, mean: 0, lowest: 0, highest: 0, label: 0, subdomain: 0 };
const benign: MarkovReading = { total: 0, mean: 0, worst: 0 };

/**
 * Writes all features of a hostname to `out`, `hostFeatureCount` long, in the order of `hostFeatureNames`; units stand there and with the
 * functions that this one calls. Every value is finite for any text.
 */
export function writeHostFeatures(host: HostText, parts: HostFeatureParts, out: Float32Array): void {
  writeHostShape(host, out);
  writeServiceLook(host, out);
  out[hostAt.hostIdn] = host.text.includes('xn--') ? 1 : 0;
  out[hostAt.hostPlatform] = host.platform ? 1 : 0;
  out[hostAt.hostSuffix] = parts.suffixes.get(host.suffix) ?? 0;
  writeWords(host, parts, out);
  const length = writeHostSymbols(host.text, symbols);
  ngramBuckets(symbols, length, bucketMask(parts.ngrams), buckets);
  computeHostNgrams(parts.ngrams, buckets, length, host.labelStart, ngrams);
  out[hostAt.hostNgrams] = ngrams.sum;
  out[hostAt.hostNgramMean] = ngrams.mean;
  out[hostAt.hostNgramLowest] = ngrams.lowest;
  out[hostAt.hostNgramHighest] = ngrams.highest;
  out[hostAt.hostLabelNgrams] = ngrams.label;
  out[hostAt.hostSubdomainNgrams] = ngrams.subdomain;
  computeMarkov(parts.benign, symbols, length, benign);
  out[hostAt.hostBits] = benign.mean;
  out[hostAt.hostWorstBits] = benign.worst;
}

/** How much of the text is words of phishing hosts, names of well-known sites in somebody else's hostname, common words. */
function writeWords({ text, labelStart }: HostText, parts: HostFeatureParts, out: Float32Array): void {
  const end = text.length > maxLabel ? text.slice(text.length - maxLabel) : text;
  findListedWords(end, parts.words, words);
  out[hostAt.hostWords] = words.weight;
  out[hostAt.hostWordShare] = words.share;
  out[hostAt.hostWordCount] = words.words;
  out[hostAt.hostLongestWord] = words.longest;
  findListedWords(end, parts.brands, brands);
  out[hostAt.hostBrand] = brands.weight;
  out[hostAt.hostBrandShare] = brands.share;
  // A label that is the brand and nothing else may well be the brand's own.
  out[hostAt.hostBrandAlone] = brands.longest > 0 && brands.longest === text.length - labelStart ? 1 : 0;
  segment(end, parts.common, chain);
  out[hostAt.hostWordBits] = chain.bits;
  out[hostAt.hostWordBitsMean] = chain.mean;
  out[hostAt.hostWordCover] = chain.share;
}
