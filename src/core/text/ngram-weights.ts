import { symbolCount } from './symbols.ts';

/**
 * A linear model over all substrings of one to five symbols: each is hashed to one of 2^k weights, and the weights add up
 * to a log-odds. Weights are whole multiples of 2^-`fractionBits`.
 */
export interface NgramWeights {
  /**
   * Two weights a byte, the lower four bits first, each as itself plus 8; length a power of two. So few bits hold twice the
   * buckets in the same space, and what rounding loses on one substring another gains.
   */
  readonly packed: Uint8Array;
  readonly fractionBits: number;
}

/** Highest weight in units of 2^-`fractionBits`; the lowest is its opposite. */
export const maxNgramWeight = 7;
const zero = 8;

/** Number of buckets minus one, which is what `ngramBuckets` wants. */
export function bucketMask({ packed }: NgramWeights): number {
  return packed.length * 2 - 1;
}

/** Weight of a bucket in units of 2^-`fractionBits`. */
export function weightAt(packed: Uint8Array, bucket: number): number {
  return (((packed[bucket >>> 1] as number) >>> ((bucket & 1) << 2)) & 15) - zero;
}

/** Packs weights, log-odds, one a bucket; those beyond the range are held to it. */
export function packNgrams(weights: Float32Array, fractionBits: number): NgramWeights {
  const packed = new Uint8Array(weights.length / 2);
  weights.forEach((weight, bucket) => {
    const units = Math.max(-maxNgramWeight, Math.min(maxNgramWeight, Math.round(weight * 2 ** fractionBits)));
    packed[bucket >>> 1] = (packed[bucket >>> 1] as number) | ((units + zero) << ((bucket & 1) << 2));
  });
  return { packed, fractionBits };
}

export const maxNgramLength = 5;

/** What the substrings say of one label; log-odds, positive for malicious. */
export interface NgramReading {
  sum: number;
  /** Sum over the length plus one. */
  mean: number;
  /** Lowest and highest sum of the substrings that end at one symbol: the most familiar and the oddest spot. */
  lowest: number;
  highest: number;
}

/**
 * Calls for every substring of a label written by `writeSymbols`, boundaries included, in a fixed order. Writes the
 * buckets to `out` and returns how many there are, at most `longestNgram * (length + 2)`; those that end at symbol i
 * (0 to length + 1) are `min(i + 1, longestNgram)` in a row.
 * @param mask number of buckets minus one
 */
export function writeNgramBuckets(symbols: Uint8Array, length: number, mask: number, out: Uint32Array): number {
  let written = 0;
  for (let end = 0; end <= length + 1; end++) {
    let key = 0;
    let place = 1;
    const longest = Math.min(end + 1, maxNgramLength);
    for (let n = 1; n <= longest; n++) {
      // Five symbols of an alphabet of 38 stay below 2^27, so the key is exact.
      key += (symbols[end - n + 1] as number) * place;
      place *= symbolCount;
      out[written++] = bucketOf(key, n) & mask;
    }
  }
  return written;
}

/** Murmur3's finaliser over the exact key and its order. */
function bucketOf(key: number, order: number): number {
  let h = key ^ Math.imul(order, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * @param buckets as `ngramBuckets` wrote them with the mask of this model
 * @param out filled in place
 */
export function computeNgrams(model: NgramWeights, buckets: Uint32Array, length: number, out: NgramReading): void {
  const { packed } = model;
  let sum = 0;
  let lowest = 0;
  let highest = 0;
  let next = 0;
  for (let end = 0; end <= length + 1; end++) {
    let here = 0;
    const longest = Math.min(end + 1, maxNgramLength);
    for (let n = 1; n <= longest; n++) here += weightAt(packed, buckets[next++] as number);
    sum += here;
    if (here < lowest) lowest = here;
    if (here > highest) highest = here;
  }
  const unit = 2 ** -model.fractionBits;
  out.sum = sum * unit;
  out.mean = out.sum / (length + 1);
  out.lowest = lowest * unit;
  out.highest = highest * unit;
}
