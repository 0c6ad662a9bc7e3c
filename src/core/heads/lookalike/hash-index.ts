/**
 * A multimap from 32-bit hashes to small numbers in one open-addressed table. It is filled in one pass, because a
 * navigation waits while the model opens, and most look-ups of an absent hash need one memory read. A `Map`
 * would need an array for each hash.
 */
export interface HashIndex {
  readonly hashes: Int32Array;
  /** 1 + the value of the hash in the same slot, or 0 for a free slot. */
  readonly values: Uint16Array;
  /** Number of bits by which a mixed hash is shifted right to get its slot. */
  readonly shift: number;
}

/** Highest share of occupied slots. It is low, so that most slots that are read are free. */
const maxLoad = 0.25;

/** Creates an empty map with room for `capacity` entries. */
export function createHashIndex(capacity: number): HashIndex {
  const bits = Math.max(4, Math.ceil(Math.log2(capacity / maxLoad + 1)));
  return { hashes: new Int32Array(2 ** bits), values: new Uint16Array(2 ** bits), shift: 32 - bits };
}

/** Adds `value`, 0 to 65,534, for `hash`, after the values that are there. */
export function addHash({ hashes, values, shift }: HashIndex, hash: number, value: number): void {
  let slot = slotOf(hash, shift);
  while (values[slot] !== 0) slot = (slot + 1) & (values.length - 1);
  hashes[slot] = hash;
  values[slot] = value + 1;
}

/** Returns the first slot for a hash. Its entries are between this slot and the next free one; the table is a ring. */
export function slotOf(hash: number, shift: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift;
}
