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

/** Builds the map by counting; within a bucket the entries keep their order. `values[i]` is held for `hashes[i]`. */
export function buildHashIndex(hashes: ArrayLike<number>, values: ArrayLike<number>): HashIndex {
  const count = hashes.length;
  const bits = Math.max(4, Math.ceil(Math.log2(count / load + 1)));
  const shift = 32 - bits;
  const starts = new Uint32Array(2 ** bits + 1);
  for (let i = 0; i < count; i++) {
    const bucket = bucketOf(hashes[i] as number, shift);
    starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const next = starts.slice();
  const index = { starts, hashes: new Int32Array(count), values: new Uint16Array(count), shift };
  for (let i = 0; i < count; i++) {
    const bucket = bucketOf(hashes[i] as number, shift);
    const place = next[bucket] as number;
    next[bucket] = place + 1;
    index.hashes[place] = hashes[i] as number;
    index.values[place] = values[i] as number;
  }
  return index;
}

/** Bucket of a hash: its entries stand from `starts[bucket]` to before `starts[bucket + 1]`. */
export function bucketOf(hash: number, shift: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift;
}
