/**
 * A binary fuse filter (Graf & Lemire 2022, 3-wise) that also carries two bits for every key: a static set that is asked
 * by hash, 16-bit fingerprints, so a stranger passes with probability 2^-16 (1.5 in 100,000). Nobody can be added later.
 */
export interface FuseFilter {
  /** Picks the hash functions; found by the builder. */
  readonly seed: number;
  /** Length of a segment, a power of two from 4 to 2^18. */
  readonly segmentLength: number;
  /** Fingerprints: those at a key's three places, combined by exclusive or, are the key's own. Whole segments. */
  readonly fingerprints: Uint16Array;
  /** Two bits for every fingerprint, four in a byte from the lowest; combined alike they are the key's value. */
  readonly values: Uint8Array;
}

/** Places of a key in the filter. */
export interface FuseSlots {
  a: number;
  b: number;
  c: number;
  fingerprint: number;
}

/** 64 bits of hash as two unsigned halves. */
export interface KeyHash {
  high: number;
  low: number;
}

/**
 * Hashes text to 64 bits: two 32-bit streams over its UTF-16 units with different multipliers, each finished by Murmur3's
 * finaliser.
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
 * Finds the places of a key: one in each of three neighbouring segments.
 * @param starts number of segments that a key's first place can lie in, `segments - 2`
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
  // A fair draw from the high bits; a double holds the product exactly, because there are fewer than 2^21 segments.
  const start = Math.floor((first / 4294967296) * starts) * segmentLength;
  out.a = start + (second & mask);
  out.b = start + segmentLength + ((third >>> 8) & mask);
  out.c = start + 2 * segmentLength + (((Math.imul(second, 0x2545f491) ^ third) >>> 13) & mask);
  out.fingerprint = mix(second ^ Math.imul(third, 0xc2b2ae35)) & 0xffff;
}

const hash: KeyHash = { high: 0, low: 0 };
const places: FuseSlots = { a: 0, b: 0, c: 0, fingerprint: 0 };

/** Returns the value of `key`, 0 to 3, or -1 where it is not in the set; a stranger gets a value in 1.5 of 100,000 cases. */
export function findFuseValue(filter: FuseFilter, key: string): number {
  const { fingerprints, values, seed, segmentLength } = filter;
  writeKeyHash(key, hash);
  writeSlots(hash, seed, segmentLength, fingerprints.length / segmentLength - 2, places);
  const { a, b, c } = places;
  const found = (fingerprints[a] as number) ^ (fingerprints[b] as number) ^ (fingerprints[c] as number);
  if (found !== places.fingerprint) return -1;
  return valueAt(values, a) ^ valueAt(values, b) ^ valueAt(values, c);
}

/** The two bits that belong to a place. */
export function valueAt(values: Uint8Array, place: number): number {
  return ((values[place >>> 2] as number) >>> ((place & 3) << 1)) & 3;
}
