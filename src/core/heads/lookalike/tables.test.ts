import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldToAscii } from './confusables.ts';
import { addHash, createHashIndex, type HashIndex, slotOf } from './hash-index.ts';
import { areNeighbours } from './keyboard.ts';
import { parseSurroundings } from './surroundings.ts';
import { encodeSymbols, maxTextLength } from './symbols.ts';
import { hashBetween, hashWithout, writePrefixHashes } from './text-hash.ts';
import { addToTrie, createTrie, step, trieRoot } from './trie.ts';

function symbolsOf(text: string): Uint8Array {
  const symbols = new Uint8Array(maxTextLength);
  return symbols.slice(0, encodeSymbols(text, symbols));
}

function hashesOf(text: string): Int32Array {
  const hashes = new Int32Array(maxTextLength + 1);
  writePrefixHashes(symbolsOf(text), text.length, hashes);
  return hashes;
}

test('the hash of a part equals the hash of the same text on its own', () => {
  const whole = hashesOf('wwwgoogle');
  expect(hashBetween(whole, 3, 9)).toBe(hashBetween(hashesOf('google'), 0, 6));
  expect(hashWithout(whole, 3, 9, 4)).toBe(hashBetween(hashesOf('gogle'), 0, 5));
  expect(hashWithout(whole, 0, 9, 8)).toBe(hashBetween(hashesOf('wwwgoogl'), 0, 8));
});

test('the hash index returns every value of a hash in the order of insertion', () => {
  // Small hashes are drawn often, so that they have several values.
  const hash = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
  const value = fc.oneof(fc.constantFrom(0, 65_534), fc.nat(65_534));
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, value), { maxLength: 60 }), hash, (entries, other) => {
      const index = createHashIndex(entries.length);
      for (const [key, held] of entries) addHash(index, key, held);
      for (const key of [other, ...entries.map(([added]) => added)]) {
        const expected = entries.filter(([added]) => added === key).map(([, held]) => held);
        expect(valuesOf(index, key)).toEqual(expected);
      }
    }),
  );
});

function valuesOf({ hashes, values, shift }: HashIndex, hash: number): number[] {
  const found: number[] = [];
  for (let slot = slotOf(hash, shift); values[slot] !== 0; slot = (slot + 1) & (values.length - 1)) {
    if (hashes[slot] === hash) found.push((values[slot] as number) - 1);
  }
  return found;
}

test('the trie contains its texts and nothing else', () => {
  const texts = ['pay', 'paypal', 'a-1', 'pay'].map(symbolsOf);
  const trie = createTrie(texts.reduce((sum, text) => sum + text.length, 0));
  texts.forEach((text, number) => {
    addToTrie(trie, text, text.length, number);
  });
  const endOf = (text: string): number => {
    let node = trieRoot;
    for (const symbol of symbolsOf(text)) if (node !== 0) node = step(trie, node, symbol);
    return node === 0 ? -1 : (trie.ends[node] as number);
  };
  expect(['pay', 'paypal', 'a-1', 'payp', 'x', 'paypals'].map(endOf)).toEqual([1, 2, 3, 0, -1, -1]);
});

test('neighbours are keys that touch on QWERTY, QWERTZ or AZERTY', () => {
  const near = (pair: string): boolean => areNeighbours(...([...symbolsOf(pair)] as [number, number]));
  expect(['gh', 'gt', 'gv', 'o0', 'tz', 'az', 'as'].map(near)).toEqual([true, true, true, true, true, true, true]);
  expect(['gp', 'am', 'a0', '-a'].map(near)).toEqual([false, false, false, false]);
});

describe('what is beside a label', () => {
  test('is split into known words with the fewest letters left over', () => {
    expect(parseSurroundings('secure-', 'loginhelp')).toMatchObject({
      words: ['secure', 'login', 'help'],
      lures: 3,
      rest: 0,
    });
    expect(parseSurroundings('', 'xloginq')).toMatchObject({ words: ['login'], rest: 2, glued: true });
    expect(parseSurroundings('abc-', '')).toMatchObject({ rest: 3, glued: false });
    expect(parseSurroundings('', '')).toMatchObject({ words: [], rest: 0, glued: false });
  });
});

test('foldToAscii folds a text to what it looks like', () => {
  expect(foldToAscii('раура1')).toMatchObject({ text: 'paypa1', disguise: 'whole-script' });
  expect(foldToAscii('café')).toMatchObject({ text: 'cafe', disguise: 'accents' });
  expect(foldToAscii('谷歌')).toMatchObject({ text: '??', disguise: 'whole-script' });
  expect(foldToAscii('plain')).toMatchObject({ text: 'plain', disguise: 'ascii' });
});
