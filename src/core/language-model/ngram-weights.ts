import { symbolCount } from '../features/symbols.ts';

/**
 * A linear model over all substrings of one to five symbols: each is hashed to one of 2^k weights, and the weights add up
 * to a log-odds. Weights are whole multiples of 2^-`fractionBits`.
 */
export interface NgramWeights {
  /** Length a power of two. */
  readonly weights: Int8Array;
  readonly fractionBits: number;
}

export const longestNgram = 5;

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
export function ngramBuckets(symbols: Uint8Array, length: number, mask: number, out: Uint32Array): number {
  let written = 0;
  for (let end = 0; end <= length + 1; end++) {
    let key = 0;
    let place = 1;
    const longest = Math.min(end + 1, longestNgram);
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
export function readNgrams(model: NgramWeights, buckets: Uint32Array, length: number, out: NgramReading): void {
  const { weights } = model;
  let sum = 0;
  let lowest = 0;
  let highest = 0;
  let next = 0;
  for (let end = 0; end <= length + 1; end++) {
    let here = 0;
    const longest = Math.min(end + 1, longestNgram);
    for (let n = 1; n <= longest; n++) here += weights[buckets[next++] as number] as number;
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
