/**
 * A 3-wise binary fuse filter (Graf & Lemire 2022) that also stores two bits for each key: a static set of hashes with
 * 16-bit fingerprints. A key outside the set is found with probability 2^-16 (1.5 in 100,000). Keys cannot be added
 * later. It is our own code because it stores a value with each key and opens as a view on the model file.
 */
export interface FuseFilter {
  /** Selects the hash functions; the builder searches for one that works. */
  readonly seed: number;
  /** Slots per segment, a power of two from 4 to 2^18. */
  readonly segmentLength: number;
  /** The exclusive or of the fingerprints in a key's three slots is the fingerprint of the key. Whole segments. */
  readonly fingerprints: Uint16Array;
  /** Two bits per slot, four slots per byte from the lowest bits. Their exclusive or is the value of the key. */
  readonly values: Uint8Array;
}

/** The three slots of a key and its fingerprint. */
export interface FuseSlots {
  a: number;
  b: number;
  c: number;
  fingerprint: number;
}

/** A 64-bit hash as two unsigned halves. */
export interface KeyHash {
  high: number;
  low: number;
}

/**
 * Hashes a text to 64 bits: two 32-bit hashes over its UTF-16 units with different multipliers, each passed through
 * Murmur3's finaliser.
 */
export function writeKeyHash(text: string, out: KeyHash): void {
  let high = 0x811c9dc5;
  let low = 0x2f0b4c47;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  out.high = mix(high ^ text.length);
  out.low = mix(low ^ Math.imul(text.length, 0x9e3779b1));
}

/** Murmur3's 32-bit finaliser. */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Writes the slots of a key: one in each of three consecutive segments.
 * @param starts number of segments that the first slot can be in, `segments - 2`
 */
export function writeSlots(
  { high, low }: KeyHash,
  seed: number,
  segmentLength: number,
  starts: number,
  out: FuseSlots,
): void {
  const first = mix(high ^ seed);
  const second = mix(low ^ Math.imul(seed, 0x9e3779b1) ^ first);
  const third = mix(low + Math.imul(first, 0x85ebca6b));
  const mask = segmentLength - 1;
  // Scales the hash to the range without bias. The product is exact in a double: there are fewer than 2^21 segments.
  const start = Math.floor((first / 4294967296) * starts) * segmentLength;
  out.a = start + (second & mask);
  out.b = start + segmentLength + ((third >>> 8) & mask);
  out.c = start + 2 * segmentLength + (((Math.imul(second, 0x2545f491) ^ third) >>> 13) & mask);
  out.fingerprint = mix(second ^ Math.imul(third, 0xc2b2ae35)) & 0xffff;
}

const hash: KeyHash = { high: 0, low: 0 };
const slots: FuseSlots = { a: 0, b: 0, c: 0, fingerprint: 0 };

/**
 * Returns the value of `key`, 0 to 3, or -1 if it is not in the set. 1.5 in 100,000 other keys get a value by chance.
 */
export function findFuseValue(filter: FuseFilter, key: string): number {
  const { fingerprints, values, seed, segmentLength } = filter;
  writeKeyHash(key, hash);
  writeSlots(hash, seed, segmentLength, fingerprints.length / segmentLength - 2, slots);
  const { a, b, c } = slots;
  const found = (fingerprints[a] as number) ^ (fingerprints[b] as number) ^ (fingerprints[c] as number);
  if (found !== slots.fingerprint) return -1;
  return valueAt(values, a) ^ valueAt(values, b) ^ valueAt(values, c);
}

/** Returns the two bits of a slot. */
export function valueAt(values: Uint8Array, slot: number): number {
  return ((values[slot >>> 2] as number) >>> ((slot & 3) << 1)) & 3;
}
