import { describe, expect, test } from 'vitest';
import { readAsAscii } from './confusables.ts';
import { bucketOf, buildHashIndex } from './hash-index.ts';
import { areNeighbours } from './keyboard.ts';
import { readSides } from './sides.ts';
import { encode, maxText } from './symbols.ts';
import { hashBetween, hashWithout, writePrefixHashes } from './text-hash.ts';
import { buildTrie, step, trieRoot } from './trie.ts';

function symbolsOf(text: string): Uint8Array {
  const symbols = new Uint8Array(maxText);
  return symbols.slice(0, encode(text, symbols));
}

function hashesOf(text: string): Int32Array {
  const hashes = new Int32Array(maxText + 1);
  writePrefixHashes(symbolsOf(text), text.length, hashes);
  return hashes;
}

test('a hash is that of the text, wherever it stands and whatever was left out', () => {
  const whole = hashesOf('wwwgoogle');
  expect(hashBetween(whole, 3, 9)).toBe(hashBetween(hashesOf('google'), 0, 6));
  expect(hashWithout(whole, 3, 9, 4)).toBe(hashBetween(hashesOf('gogle'), 0, 5));
  expect(hashWithout(whole, 0, 9, 8)).toBe(hashBetween(hashesOf('wwwgoogl'), 0, 8));
});

test('the hash index gives every value of a hash', () => {
  const { starts, hashes, values, shift } = buildHashIndex([7, -9, 7, 123456], [1, 2, 3, 65535]);
  const valuesOf = (hash: number): number[] => {
    const bucket = bucketOf(hash, shift);
    const places = Array.from(hashes.keys()).slice(starts[bucket], starts[bucket + 1]);
    return places.filter((place) => hashes[place] === hash).map((place) => values[place] as number);
  };
  expect(valuesOf(7)).toEqual([1, 3]);
  expect(valuesOf(-9)).toEqual([2]);
  expect(valuesOf(123456)).toEqual([65535]);
  expect(valuesOf(8)).toEqual([]);
});

test('the trie ends where its texts end, and leads nowhere else', () => {
  const trie = buildTrie(['pay', 'paypal', 'a-1'].map(symbolsOf));
  const endOf = (text: string): number => {
    let node = trieRoot;
    for (const symbol of symbolsOf(text)) if (node !== 0) node = step(trie, node, symbol);
    return node === 0 ? -1 : (trie.ends[node] as number);
  };
  expect(['pay', 'paypal', 'a-1', 'payp', 'x', 'paypals'].map(endOf)).toEqual([1, 2, 3, 0, -1, -1]);
});

test('keys touch on QWERTY, QWERTZ or AZERTY', () => {
  const near = (pair: string): boolean => areNeighbours(...([...symbolsOf(pair)] as [number, number]));
  expect(['gh', 'gt', 'gv', 'o0', 'tz', 'az', 'as'].map(near)).toEqual([true, true, true, true, true, true, true]);
  expect(['gp', 'am', 'a0', '-a'].map(near)).toEqual([false, false, false, false]);
});

describe('what stands beside a label', () => {
  test('is split into known words, fewest letters left over', () => {
    expect(readSides('secure-', 'loginhelp')).toMatchObject({ words: ['secure', 'login', 'help'], lures: 3, rest: 0 });
    expect(readSides('', 'xloginq')).toMatchObject({ words: ['login'], rest: 2, glued: true });
    expect(readSides('abc-', '')).toMatchObject({ rest: 3, glued: false });
    expect(readSides('', '')).toMatchObject({ words: [], rest: 0, glued: false });
  });
});

test('a text is read as it looks', () => {
  expect(readAsAscii('раура1')).toEqual({ text: 'paypa1', disguise: 'whole-script' });
  expect(readAsAscii('café')).toEqual({ text: 'cafe', disguise: 'accents' });
  expect(readAsAscii('谷歌')).toEqual({ text: '??', disguise: 'whole-script' });
  expect(readAsAscii('plain')).toEqual({ text: 'plain', disguise: 'ascii' });
});
