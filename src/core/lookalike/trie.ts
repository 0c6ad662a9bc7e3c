import { symbolCount } from './symbols.ts';

/** A prefix tree whose edges stand in one open-addressed table: a step is one multiplication and mostly one load. */
export interface Trie {
  /** node * symbolCount + symbol, 0 where the place is free. */
  readonly keys: Uint32Array;
  readonly targets: Uint16Array;
  /** By node: 1 + the number of the text that ends there, 0 where none does. */
  readonly ends: Uint16Array;
  readonly shift: number;
}

/** Number of the node that every walk starts at. */
export const trieRoot = 1;

/**
 * Builds the tree of the texts, given as symbols; of equal texts the first counts. Models are opened where somebody waits, so
 * it goes straight into its tables.
 * @throws RangeError where they need more than 65,535 nodes
 */
export function buildTrie(texts: readonly Uint8Array[]): Trie {
  let symbols = 0;
  for (let i = 0; i < texts.length; i++) symbols += (texts[i] as Uint8Array).length;
  const bits = Math.max(4, Math.ceil(Math.log2(symbols * 2 + 1)));
  const mask = 2 ** bits - 1;
  const shift = 32 - bits;
  const keys = new Uint32Array(2 ** bits);
  const targets = new Uint16Array(2 ** bits);
  const ends = new Uint16Array(symbols + 2);
  let nodes = 2;
  for (let number = 0; number < texts.length; number++) {
    const text = texts[number] as Uint8Array;
    let node = trieRoot;
    for (let i = 0; i < text.length; i++) {
      const key = node * symbolCount + (text[i] as number);
      let place = Math.imul(key, 0x9e3779b1) >>> shift;
      while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
      if (keys[place] === 0) {
        if (nodes > 65535) throw new RangeError('protected names need more than 65535 nodes');
        keys[place] = key;
        targets[place] = nodes++;
      }
      node = targets[place] as number;
    }
    if (node !== trieRoot && ends[node] === 0) ends[node] = number + 1;
  }
  return { keys, targets, ends: ends.slice(0, nodes), shift };
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
