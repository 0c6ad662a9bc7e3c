import {
  type FuseFilter,
  type FuseSlots,
  type KeyHash,
  mix,
  valueAt,
  writeKeyHash,
  writeSlots,
} from './binary-fuse.ts';

const mostTries = 100;

/** Keys whose hashes cannot be told apart, or too many tries: never seen with different keys. */
export class FuseError extends Error {
  override readonly name = 'FuseError';
}

/**
 * Builds the filter of `entries` (key to value, 0 to 3) by peeling: a place that a single key has is that key's to set.
 * The same entries in any order give the same filter.
 * @throws FuseError where two keys have the same 64-bit hash
 */
export function buildFuse(entries: ReadonlyMap<string, number>): FuseFilter {
  const keys = [...entries.keys()].sort();
  const { segmentLength, segments } = sizes(keys.length);
  const high = new Uint32Array(keys.length);
  const low = new Uint32Array(keys.length);
  const hash: KeyHash = { high: 0, low: 0 };
  keys.forEach((key, i) => {
    writeKeyHash(key, hash);
    high[i] = hash.high;
    low[i] = hash.low;
  });
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const seed = mix(attempt);
    const peeled = peel(high, low, seed, segmentLength, segments);
    if (peeled === null) continue;
    return assign(
      peeled,
      keys.map((key) => entries.get(key) as number),
      { high, low, seed, segmentLength, segments },
    );
  }
  throw new FuseError(`no filter for ${keys.length} keys after ${mostTries} tries; two may have the same hash`);
}

/** Segment length and number by the rules of the paper's section 4 for three places and n keys. */
function sizes(count: number): { segmentLength: number; segments: number } {
  const n = Math.max(2, count);
  const segmentLength = Math.min(2 ** 18, Math.max(4, 2 ** Math.floor(Math.log(n) / Math.log(3.33) + 2.25)));
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(n));
  return { segmentLength, segments: Math.max(3, Math.ceil((n * factor) / segmentLength)) };
}

interface Layout {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly seed: number;
  readonly segmentLength: number;
  readonly segments: number;
}

/** The keys in the order in which they came free, and the place that each had to itself. */
interface Peeled {
  readonly keys: Uint32Array;
  readonly places: Uint32Array;
}

function peel(
  high: Uint32Array,
  low: Uint32Array,
  seed: number,
  segmentLength: number,
  segments: number,
): Peeled | null {
  const count = high.length;
  const users = new Uint32Array(segmentLength * segments);
  // Exclusive or of the numbers of all keys at a place: where one is left, its number.
  const last = new Uint32Array(users.length);
  const places: FuseSlots = { a: 0, b: 0, c: 0, fingerprint: 0 };
  const toggle = (key: number, change: 1 | -1): void => {
    writeSlots({ high: high[key] as number, low: low[key] as number }, seed, segmentLength, segments - 2, places);
    for (const place of [places.a, places.b, places.c]) {
      users[place] = (users[place] as number) + change;
      last[place] = (last[place] as number) ^ key;
    }
  };
  for (let key = 0; key < count; key++) toggle(key, 1);
  const queue: number[] = [];
  for (let place = 0; place < users.length; place++) if (users[place] === 1) queue.push(place);
  const peeled: Peeled = { keys: new Uint32Array(count), places: new Uint32Array(count) };
  let done = 0;
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    if (users[place] !== 1) continue;
    const key = last[place] as number;
    peeled.keys[done] = key;
    peeled.places[done++] = place;
    toggle(key, -1);
    for (const other of [places.a, places.b, places.c]) if (users[other] === 1) queue.push(other);
  }
  return done === count ? peeled : null;
}

function assign(peeled: Peeled, values: readonly number[], layout: Layout): FuseFilter {
  const { high, low, seed, segmentLength, segments } = layout;
  const fingerprints = new Uint16Array(segmentLength * segments);
  const packed = new Uint8Array(Math.ceil(fingerprints.length / 4));
  const places: FuseSlots = { a: 0, b: 0, c: 0, fingerprint: 0 };
  for (let i = peeled.keys.length - 1; i >= 0; i--) {
    const key = peeled.keys[i] as number;
    const own = peeled.places[i] as number;
    writeSlots({ high: high[key] as number, low: low[key] as number }, seed, segmentLength, segments - 2, places);
    let fingerprint = places.fingerprint;
    let value = (values[key] as number) & 3;
    for (const place of [places.a, places.b, places.c]) {
      if (place === own) continue;
      fingerprint ^= fingerprints[place] as number;
      value ^= valueAt(packed, place);
    }
    fingerprints[own] = fingerprint;
    packed[own >>> 2] = (packed[own >>> 2] as number) | (value << ((own & 3) << 1));
  }
  return { seed, segmentLength, fingerprints, values: packed };
}
