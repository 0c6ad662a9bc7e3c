import {
  type FuseFilter,
  type FuseSlots,
  type KeyHash,
  mix,
  valueAt,
  writeKeyHash,
  writeSlots,
} from './binary-fuse.ts';

const maxAttempts = 100;

/** No filter exists for these keys, because two have the same hash. Never seen with distinct keys. */
export class FuseError extends Error {
  override readonly name = 'FuseError';
}

/**
 * Builds the filter of `entries` (key to value, 0 to 3) by peeling: a slot that only one key uses is assigned to that
 * key, which is then removed. The order of the entries does not change the filter.
 * @throws FuseError if two keys have the same 64-bit hash
 */
export function buildFuse(entries: ReadonlyMap<string, number>): FuseFilter {
  const keys = [...entries.keys()].sort();
  const { segmentLength, segments } = computeSizes(keys.length);
  const high = new Uint32Array(keys.length);
  const low = new Uint32Array(keys.length);
  const hash: KeyHash = { high: 0, low: 0 };
  keys.forEach((key, i) => {
    writeKeyHash(key, hash);
    high[i] = hash.high;
    low[i] = hash.low;
  });
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const seed = mix(attempt);
    const peeled = peel(high, low, seed, segmentLength, segments);
    if (peeled === null) continue;
    return assign(
      peeled,
      keys.map((key) => entries.get(key) as number),
      { high, low, seed, segmentLength, segments },
    );
  }
  throw new FuseError(`no filter for ${keys.length} keys after ${maxAttempts} attempts; two may have the same hash`);
}

/** Returns segment length and number of segments for n keys and three slots, by section 4 of the paper. */
function computeSizes(count: number): { segmentLength: number; segments: number } {
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

/** The keys in the order in which they were removed, and the slot that is assigned to each. */
interface Peeled {
  readonly keys: Uint32Array;
  readonly slots: Uint32Array;
}

/** Assigns a slot to every key, or returns null if the hash functions of `seed` do not allow it. */
function peel(
  high: Uint32Array,
  low: Uint32Array,
  seed: number,
  segmentLength: number,
  segments: number,
): Peeled | null {
  const count = high.length;
  const keyCounts = new Uint32Array(segmentLength * segments);
  // Exclusive or of the indices of all keys in a slot. If one key is left, it is that key's index.
  const keysXor = new Uint32Array(keyCounts.length);
  const slots: FuseSlots = { a: 0, b: 0, c: 0, fingerprint: 0 };
  const toggle = (key: number, change: 1 | -1): void => {
    writeSlots({ high: high[key] as number, low: low[key] as number }, seed, segmentLength, segments - 2, slots);
    for (const slot of [slots.a, slots.b, slots.c]) {
      keyCounts[slot] = (keyCounts[slot] as number) + change;
      keysXor[slot] = (keysXor[slot] as number) ^ key;
    }
  };
  for (let key = 0; key < count; key++) toggle(key, 1);
  const queue: number[] = [];
  for (let slot = 0; slot < keyCounts.length; slot++) if (keyCounts[slot] === 1) queue.push(slot);
  const peeled: Peeled = { keys: new Uint32Array(count), slots: new Uint32Array(count) };
  let done = 0;
  for (let slot = queue.pop(); slot !== undefined; slot = queue.pop()) {
    if (keyCounts[slot] !== 1) continue;
    const key = keysXor[slot] as number;
    peeled.keys[done] = key;
    peeled.slots[done++] = slot;
    toggle(key, -1);
    for (const other of [slots.a, slots.b, slots.c]) if (keyCounts[other] === 1) queue.push(other);
  }
  return done === count ? peeled : null;
}

/** Sets the slots in reverse order, so that each key's own slot is set after the two that it shares. */
function assign(peeled: Peeled, values: readonly number[], layout: Layout): FuseFilter {
  const { high, low, seed, segmentLength, segments } = layout;
  const fingerprints = new Uint16Array(segmentLength * segments);
  const packed = new Uint8Array(Math.ceil(fingerprints.length / 4));
  const slots: FuseSlots = { a: 0, b: 0, c: 0, fingerprint: 0 };
  for (let i = peeled.keys.length - 1; i >= 0; i--) {
    const key = peeled.keys[i] as number;
    const own = peeled.slots[i] as number;
    writeSlots({ high: high[key] as number, low: low[key] as number }, seed, segmentLength, segments - 2, slots);
    let fingerprint = slots.fingerprint;
    let value = (values[key] as number) & 3;
    for (const slot of [slots.a, slots.b, slots.c]) {
      if (slot === own) continue;
      fingerprint ^= fingerprints[slot] as number;
      value ^= valueAt(packed, slot);
    }
    fingerprints[own] = fingerprint;
    packed[own >>> 2] = (packed[own >>> 2] as number) | (value << ((own & 3) << 1));
  }
  return { seed, segmentLength, fingerprints, values: packed };
}
