import { symbolCount } from './symbols.ts';

/** A prefix tree whose edges stand in one open-addressed table: a step is one multiplication and mostly one load. */
export interface Trie {
  /** node * symbolCount + symbol, 0 where the place is free. */
  readonly keys: Uint32Array;
  readonly targets: Uint16Array;
  /** By node: 1 + the number of the text that ends there, 0 where none does. */
  readonly ends: Uint16Array;
  readonly shift: number;
  /** Number of the next node. */
  next: number;
}

/** Number of the node that every walk starts at. */
export const trieRoot = 1;
const mostNodes = 65_535;

/** An empty tree with room for texts of `letters` symbols altogether. */
export function createTrie(letters: number): Trie {
  const bits = Math.max(4, Math.ceil(Math.log2(letters * 2 + 1)));
  return {
    keys: new Uint32Array(2 ** bits),
    targets: new Uint16Array(2 ** bits),
    ends: new Uint16Array(letters + 2),
    shift: 32 - bits,
    next: trieRoot + 1,
  };
}

/**
 * Adds the first `length` symbols as the text of that number, 0 to 65,534; of equal texts the first counts.
 * @throws RangeError where the tree would have more than 65,535 nodes
 */
export function addToTrie(trie: Trie, symbols: Uint8Array, length: number, number: number): void {
  const { keys, targets, ends, shift } = trie;
  const mask = keys.length - 1;
  let node = trieRoot;
  for (let i = 0; i < length; i++) {
    const key = node * symbolCount + (symbols[i] as number);
    let place = Math.imul(key, 0x9e3779b1) >>> shift;
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
    if (keys[place] === 0) {
      if (trie.next > mostNodes) throw new RangeError(`protected names need more than ${mostNodes} nodes`);
      keys[place] = key;
      targets[place] = trie.next++;
    }
    node = targets[place] as number;
  }
  if (node !== trieRoot && ends[node] === 0) ends[node] = number + 1;
}

/** The node that `symbol` leads to from `node`, or 0 where there is none. */
export function step(trie: Trie, node: number, symbol: number): number {
  const key = node * symbolCount + symbol;
  const { keys } = trie;
  for (let place = Math.imul(key, 0x9e3779b1) >>> trie.shift; ; place = (place + 1) & (keys.length - 1)) {
    const found = keys[place] as number;
    if (found === key) return trie.targets[place] as number;
    if (found === 0) return 0;
  }
}
