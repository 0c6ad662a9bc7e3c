import { symbolCount } from './symbols.ts';

/**
 * A prefix tree whose edges are in one open-addressed table, so that a step is one multiplication and usually one
 * memory read. It is our own code because it is walked from every symbol of every hostname and must not allocate.
 */
export interface Trie {
  /** node * symbolCount + symbol, or 0 for a free slot. */
  readonly keys: Uint32Array;
  readonly targets: Uint16Array;
  /** For each node: 1 + the number of the text that ends there, or 0. */
  readonly ends: Uint16Array;
  readonly shift: number;
  /** One bit for each three symbols that a text starts with. Most walks end here, in a table that stays cached. */
  readonly starts: Uint8Array;
  /** Number of the next node. */
  next: number;
}

/** The node at which every walk starts. */
export const trieRoot = 1;
const maxNodes = 65_535;
const startLength = 3;

/** Creates an empty trie for texts of `letters` symbols in total. */
export function createTrie(letters: number): Trie {
  const bits = Math.max(4, Math.ceil(Math.log2(letters * 2 + 1)));
  return {
    keys: new Uint32Array(2 ** bits),
    targets: new Uint16Array(2 ** bits),
    ends: new Uint16Array(letters + 2),
    shift: 32 - bits,
    starts: new Uint8Array(Math.ceil(symbolCount ** startLength / 8)),
    next: trieRoot + 1,
  };
}

/**
 * Adds the first `length` symbols as the text with that number, 0 to 65,534. Of equal texts, the first one counts.
 * @throws RangeError if the trie would have more than 65,535 nodes
 */
export function addToTrie(trie: Trie, symbols: Uint8Array, length: number, number: number): void {
  const { keys, targets, ends, shift } = trie;
  const mask = keys.length - 1;
  let node = trieRoot;
  for (let i = 0; i < length; i++) {
    const key = node * symbolCount + (symbols[i] as number);
    let slot = Math.imul(key, 0x9e3779b1) >>> shift;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    if (keys[slot] === 0) {
      if (trie.next > maxNodes) throw new RangeError(`protected names need more than ${maxNodes} nodes`);
      keys[slot] = key;
      targets[slot] = trie.next++;
    }
    node = targets[slot] as number;
  }
  if (node !== trieRoot && ends[node] === 0) ends[node] = number + 1;
  addStart(trie.starts, symbols, length);
}

/** Adds what a text starts with; for a short text, everything that may follow. */
function addStart(starts: Uint8Array, symbols: Uint8Array, length: number): void {
  const known = Math.min(length, startLength);
  const room = symbolCount ** (startLength - known);
  let first = 0;
  for (let i = 0; i < known; i++) first = first * symbolCount + (symbols[i] as number);
  for (let i = first * room; i < (first + 1) * room; i++)
    starts[i >>> 3] = (starts[i >>> 3] as number) | (1 << (i & 7));
}

/** False if no text of the trie starts like the symbols from `start` on. */
export function mayStart({ starts }: Trie, symbols: Uint8Array, start: number, length: number): boolean {
  if (start + startLength > length) return true;
  const pair = (symbols[start] as number) * symbolCount + (symbols[start + 1] as number);
  const key = pair * symbolCount + (symbols[start + 2] as number);
  return ((starts[key >>> 3] as number) & (1 << (key & 7))) !== 0;
}

/** Returns the node that `symbol` leads to from `node`, or 0 if there is none. */
export function step(trie: Trie, node: number, symbol: number): number {
  const key = node * symbolCount + symbol;
  const { keys } = trie;
  for (let slot = Math.imul(key, 0x9e3779b1) >>> trie.shift; ; slot = (slot + 1) & (keys.length - 1)) {
    const found = keys[slot] as number;
    if (found === key) return trie.targets[slot] as number;
    if (found === 0) return 0;
  }
}
