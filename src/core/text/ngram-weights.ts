import { symbolCount } from './symbols.ts';

/**
 * A linear model over all substrings of one to five symbols. Each substring is hashed to one of 2^k weights, and the
 * sum of the weights is a log-odds. Weights are whole multiples of 2^-`fractionBits`.
 */
export interface NgramWeights {
  /**
   * Two weights per byte, the lower four bits first, each stored as weight plus 8; the length is a power of two. Four
   * bits give twice as many buckets as eight bits in the same space, which improves the model more than the rounding
   * costs.
   */
  readonly packed: Uint8Array;
  readonly fractionBits: number;
}

export const maxNgramLength = 5;

/** Highest weight in units of 2^-`fractionBits`. The lowest is its negative. */
export const maxNgramWeight = 7;
const weightOffset = 8;

/** Returns the number of buckets minus one, the `mask` of `writeNgramBuckets`. */
export function bucketMask({ packed }: NgramWeights): number {
  return packed.length * 2 - 1;
}

/** Packs one weight (log-odds) per bucket. Weights outside the range are clamped to it. */
export function packNgrams(weights: Float32Array, fractionBits: number): NgramWeights {
  const packed = new Uint8Array(weights.length / 2);
  weights.forEach((weight, bucket) => {
    const units = Math.max(-maxNgramWeight, Math.min(maxNgramWeight, Math.round(weight * 2 ** fractionBits)));
    packed[bucket >>> 1] = (packed[bucket >>> 1] as number) | ((units + weightOffset) << ((bucket & 1) << 2));
  });
  return { packed, fractionBits };
}

function weightOf(packed: Uint8Array, bucket: number): number {
  return (((packed[bucket >>> 1] as number) >>> ((bucket & 1) << 2)) & 15) - weightOffset;
}

/**
 * Writes the bucket of every substring of a text, boundaries included, to `out` and returns how many there are, at most
 * `maxNgramLength * (length + 2)`. The substrings that end at symbol i (0 to length + 1) are `min(i + 1,
 * maxNgramLength)` consecutive entries, shortest first.
 * @param symbols boundary, `length` symbols, boundary
 * @param mask number of buckets minus one
 */
export function writeNgramBuckets(symbols: Uint8Array, length: number, mask: number, out: Uint32Array): number {
  let count = 0;
  for (let end = 0; end <= length + 1; end++) {
    let key = 0;
    let factor = 1;
    const maxLength = Math.min(end + 1, maxNgramLength);
    for (let n = 1; n <= maxLength; n++) {
      // Five symbols of an alphabet of 38 stay below 2^27, so the key is exact.
      key += (symbols[end - n + 1] as number) * factor;
      factor *= symbolCount;
      out[count++] = bucketOf(key, n) & mask;
    }
  }
  return count;
}

/** Murmur3's finaliser over the exact key and its length. */
function bucketOf(key: number, length: number): number {
  let h = key ^ Math.imul(length, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The weights of the substrings of one text, log-odds; positive for malicious. */
export interface NgramReading {
  sum: number;
  /** Sum over length plus one. */
  mean: number;
  /** Lowest sum of the substrings that end at the same symbol: the most familiar spot; at most 0. */
  lowest: number;
  /** Highest sum of the substrings that end at the same symbol: the oddest spot; at least 0. */
  highest: number;
}

/**
 * Sums the weights of a text.
 * @param buckets as `writeNgramBuckets` wrote them with the mask of this model
 * @param out overwritten, so that scoring allocates nothing
 * @param split index of a symbol
 * @returns the part of the sum from substrings that end at `split` or earlier, 0 without `split`
 */
export function computeNgrams(
  { packed, fractionBits }: NgramWeights,
  buckets: Uint32Array,
  length: number,
  out: NgramReading,
  split = -1,
): number {
  let sum = 0;
  let sumToSplit = 0;
  let lowest = 0;
  let highest = 0;
  let next = 0;
  for (let end = 0; end <= length + 1; end++) {
    let here = 0;
    const maxLength = Math.min(end + 1, maxNgramLength);
    for (let n = 1; n <= maxLength; n++) here += weightOf(packed, buckets[next++] as number);
    sum += here;
    if (here < lowest) lowest = here;
    if (here > highest) highest = here;
    if (end === split) sumToSplit = sum;
  }
  const unit = 2 ** -fractionBits;
  out.sum = sum * unit;
  out.mean = out.sum / (length + 1);
  out.lowest = lowest * unit;
  out.highest = highest * unit;
  return sumToSplit * unit;
}
