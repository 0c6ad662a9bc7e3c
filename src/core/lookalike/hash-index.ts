/** A read-only map from 32-bit hashes to small numbers, several for one hash; two loads tell that a hash is not there. */
export interface HashIndex {
  /** First entry of each bucket, and one more: the number of entries. */
  readonly starts: Uint32Array;
  readonly hashes: Int32Array;
  readonly values: Uint16Array;
  /** Bits to shift a mixed hash right by for its bucket. */
  readonly shift: number;
}

/** Entries of a bucket on average, at most: few, so that most buckets that are looked at are empty. */
const load = 0.25;

export function buildHashIndex(entries: readonly (readonly [hash: number, value: number])[]): HashIndex {
  const bits = Math.max(4, Math.ceil(Math.log2(entries.length / load + 1)));
  const shift = 32 - bits;
  const sorted = entries
    .map(([hash, value]) => ({ hash: hash | 0, value, bucket: bucketOf(hash, shift) }))
    .sort((a, b) => a.bucket - b.bucket || a.hash - b.hash || a.value - b.value)
    .filter(({ hash, value }, i, all) => i === 0 || all[i - 1]?.hash !== hash || all[i - 1]?.value !== value);
  const starts = new Uint32Array(2 ** bits + 1);
  for (const { bucket } of sorted) starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  return {
    starts,
    hashes: Int32Array.from(sorted, ({ hash }) => hash),
    values: Uint16Array.from(sorted, ({ value }) => value),
    shift,
  };
}

/** Bucket of a hash: its entries stand from `starts[bucket]` to before `starts[bucket + 1]`. */
export function bucketOf(hash: number, shift: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift;
}
