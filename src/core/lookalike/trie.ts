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
 * Builds the tree of the texts, given as symbols; of equal texts the first counts.
 * @throws RangeError where they need more than 65,535 nodes
 */
export function buildTrie(texts: readonly Uint8Array[]): Trie {
  const edges = new Map<number, number>();
  const ends: number[] = [0, 0];
  texts.forEach((text, number) => {
    let node = trieRoot;
    for (const symbol of text) {
      const key = node * symbolCount + symbol;
      let next = edges.get(key);
      if (next === undefined) {
        next = ends.push(0) - 1;
        edges.set(key, next);
      }
      node = next;
    }
    if (node !== trieRoot && ends[node] === 0) ends[node] = number + 1;
  });
  if (ends.length > 65535) throw new RangeError(`protected names need ${ends.length} nodes, more than 65535`);
  const bits = Math.max(4, Math.ceil(Math.log2(edges.size * 3 + 1)));
  const trie = {
    keys: new Uint32Array(2 ** bits),
    targets: new Uint16Array(2 ** bits),
    ends: Uint16Array.from(ends),
    shift: 32 - bits,
  };
  for (const [key, target] of edges) {
    let place = Math.imul(key, 0x9e3779b1) >>> trie.shift;
    while (trie.keys[place] !== 0) place = (place + 1) & (trie.keys.length - 1);
    trie.keys[place] = key;
    trie.targets[place] = target;
  }
  return trie;
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
