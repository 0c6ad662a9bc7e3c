import { computeMarkov, type MarkovReading } from '../../text/markov.ts';
import { bucketMask, maxNgramLength, writeNgramBuckets } from '../../text/ngram-weights.ts';
import { type Segmentation, segment } from '../../text/segment.ts';
import { maxLabelLength } from '../../text/symbols.ts';
import { findWordChain, type WordChain } from '../../text/word-chain.ts';
import { phishingFeatureIndex } from './feature-names.ts';
import { computeHostNgrams, type HostNgrams } from './host-ngrams.ts';
import { writeHostShape } from './host-shape.ts';
import { type HostText, maxHostTextLength, writeHostSymbols } from './host-text.ts';
import type { PhishingFeatureParts } from './parts.ts';
import { writeServiceImitation } from './service-imitation.ts';

const symbols = new Uint8Array(maxHostTextLength + 2);
const buckets = new Uint32Array(maxNgramLength * (maxHostTextLength + 2));
const words: WordChain = { weight: 0, share: 0, words: 0, longest: 0 };
const brands: WordChain = { weight: 0, share: 0, words: 0, longest: 0 };
const chain: Segmentation = { bits: 0, mean: 0, share: 0, words: 0, longest: 0 };
const ngrams: HostNgrams = { sum: 0, mean: 0, lowest: 0, highest: 0, label: 0, subdomain: 0 };
const benign: MarkovReading = { total: 0, mean: 0, worst: 0 };

/**
 * Writes all features of a hostname to `out`, `hostFeatureCount` long, in the order of `hostFeatureNames`; units stand there and with the
 * functions that this one calls. Every value is finite for any text.
 */
export function writePhishingFeatures(host: HostText, parts: PhishingFeatureParts, out: Float32Array): void {
  writeHostShape(host, out);
  writeServiceImitation(host, out);
  out[phishingFeatureIndex.hostIdn] = host.text.includes('xn--') ? 1 : 0;
  out[phishingFeatureIndex.hostPlatform] = host.platform ? 1 : 0;
  out[phishingFeatureIndex.hostSuffix] = parts.suffixes.get(host.suffix) ?? 0;
  writeWords(host, parts, out);
  const length = writeHostSymbols(host.text, symbols);
  writeNgramBuckets(symbols, length, bucketMask(parts.ngrams), buckets);
  computeHostNgrams(parts.ngrams, buckets, length, host.labelStart, ngrams);
  out[phishingFeatureIndex.hostNgrams] = ngrams.sum;
  out[phishingFeatureIndex.hostNgramMean] = ngrams.mean;
  out[phishingFeatureIndex.hostNgramLowest] = ngrams.lowest;
  out[phishingFeatureIndex.hostNgramHighest] = ngrams.highest;
  out[phishingFeatureIndex.hostLabelNgrams] = ngrams.label;
  out[phishingFeatureIndex.hostSubdomainNgrams] = ngrams.subdomain;
  computeMarkov(parts.benign, symbols, length, benign);
  out[phishingFeatureIndex.hostBits] = benign.mean;
  out[phishingFeatureIndex.hostWorstBits] = benign.worst;
}

/** How much of the text is words of phishing hosts, names of well-known sites in somebody else's hostname, common words. */
function writeWords({ text, labelStart }: HostText, parts: PhishingFeatureParts, out: Float32Array): void {
  const end = text.length > maxLabelLength ? text.slice(text.length - maxLabelLength) : text;
  findWordChain(end, parts.words, words);
  out[phishingFeatureIndex.hostWords] = words.weight;
  out[phishingFeatureIndex.hostWordShare] = words.share;
  out[phishingFeatureIndex.hostWordCount] = words.words;
  out[phishingFeatureIndex.hostLongestWord] = words.longest;
  findWordChain(end, parts.brands, brands);
  out[phishingFeatureIndex.hostBrand] = brands.weight;
  out[phishingFeatureIndex.hostBrandShare] = brands.share;
  // A label that is the brand and nothing else may well be the brand's own.
  out[phishingFeatureIndex.hostBrandAlone] = brands.longest > 0 && brands.longest === text.length - labelStart ? 1 : 0;
  segment(end, parts.common, chain);
  out[phishingFeatureIndex.hostWordBits] = chain.bits;
  out[phishingFeatureIndex.hostWordBitsMean] = chain.mean;
  out[phishingFeatureIndex.hostWordCover] = chain.share;
}
