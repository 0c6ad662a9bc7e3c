import { maxTextLength } from './symbols.ts';

/**
 * Polynomial hashes of any part of a text, with or without one of its symbols, in constant time each (Karp & Rabin
 * 1987). Equal texts have equal hashes; the caller must check that equal hashes belong to equal texts.
 */
const base = 0x2c1b3c6d;
const powers = new Int32Array(maxTextLength + 2);
powers[0] = 1;
for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1] as number, base);

/** Writes the hashes of all prefixes of the symbols to `out`, which is at least `length + 1` long. */
export function writePrefixHashes(symbols: Uint8Array, length: number, out: Int32Array): void {
  let hash = 0;
  out[0] = 0;
  for (let i = 0; i < length; i++) {
    hash = (Math.imul(hash, base) + (symbols[i] as number) + 1) | 0;
    out[i + 1] = hash;
  }
}

/** Returns the hash of the symbols from `start` to `end - 1`. */
export function hashBetween(prefixes: Int32Array, start: number, end: number): number {
  return ((prefixes[end] as number) - Math.imul(prefixes[start] as number, powers[end - start] as number)) | 0;
}

/** Returns the hash of the same symbols without the one at index `skip`. */
export function hashWithout(prefixes: Int32Array, start: number, end: number, skip: number): number {
  const head = (prefixes[skip] as number) - Math.imul(prefixes[start] as number, powers[skip - start] as number);
  const shift = powers[end - skip - 1] as number;
  return ((prefixes[end] as number) + Math.imul(head - (prefixes[skip + 1] as number), shift)) | 0;
}
