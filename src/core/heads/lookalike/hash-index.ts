/**
 * A map from 32-bit hashes to small numbers, several for one hash, in one open-addressed table. It is filled in one pass, because
 * models are opened where somebody waits; one load mostly tells that a hash is not there.
 */
export interface HashIndex {
  readonly hashes: Int32Array;
  /** 1 + the number that is held for the hash in the same place, 0 where the place is free. */
  readonly values: Uint16Array;
  /** Bits to shift a mixed hash right by for its place. */
  readonly shift: number;
}

/** Share of the places that are taken, at most: few, so that most places that are looked at are free. */
const load = 0.25;

/** An empty map with room for `most` entries. */
export function createHashIndex(most: number): HashIndex {
  const bits = Math.max(4, Math.ceil(Math.log2(most / load + 1)));
  return { hashes: new Int32Array(2 ** bits), values: new Uint16Array(2 ** bits), shift: 32 - bits };
}

/** Holds `value`, 0 to 65,534, for `hash`, after those that it holds for it already. */
export function addHash({ hashes, values, shift }: HashIndex, hash: number, value: number): void {
  let place = slotOf(hash, shift);
  while (values[place] !== 0) place = (place + 1) & (values.length - 1);
  hashes[place] = hash;
  values[place] = value + 1;
}

/** Where the entries of a hash begin: they stand from there to before the next free place, the table taken for a ring. */
export function slotOf(hash: number, shift: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift;
}
