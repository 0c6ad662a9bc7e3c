import { maxNgramLength, type NgramWeights, weightAt } from '../../text/ngram-weights.ts';

/** What the substrings say of a host's text; log-odds, positive for phishing. */
export interface HostNgrams {
  sum: number;
  /** Sum over the length plus one. */
  mean: number;
  /** Lowest and highest sum of the substrings that end at one symbol. */
  lowest: number;
  highest: number;
  /** The share of `sum` of the last label, and of the labels before it. */
  label: number;
  subdomain: number;
}

/**
 * @param buckets as `ngramBuckets` wrote them with the mask of this model
 * @param length symbols between the outer boundaries
 * @param labelStart where the last label starts in the text
 * @param out filled in place
 */
export function computeHostNgrams(
  { packed, fractionBits }: NgramWeights,
  buckets: Uint32Array,
  length: number,
  labelStart: number,
  out: HostNgrams,
): void {
  let before = 0;
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
    if (end === labelStart) before = sum;
  }
  const unit = 2 ** -fractionBits;
  out.sum = sum * unit;
  out.mean = out.sum / (length + 1);
  out.lowest = lowest * unit;
  out.highest = highest * unit;
  out.label = (sum - before) * unit;
  out.subdomain = labelStart === 0 ? 0 : before * unit;
}
