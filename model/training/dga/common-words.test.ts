import { expect, test } from 'vitest';
import { type Segmentation, segment } from '../../../src/core/text/segment.ts';
import { findFrequentSubstrings } from '../common/frequent-substrings.ts';
import { randomFrom } from '../common/random.ts';
import { fitCommonWords } from './fit-common-words.ts';

const stems = ['river', 'music', 'garden', 'house', 'cloud', 'maison', 'jardin', 'strasse'];

function labels(count: number): string[] {
  const random = randomFrom(5);
  const stem = (): string => stems[Math.floor(random() * stems.length)] as string;
  return Array.from({ length: count }, () => stem() + stem());
}

test('finds the words in labels, in any language', () => {
  const graph = fitCommonWords(labels(600), 40);
  const out: Segmentation = { bits: 0, mean: 0, share: 0, words: 0, longest: 0 };
  segment('jardinmusic', graph, out);
  expect(out).toMatchObject({ share: 1, words: 2, longest: 6 });
  segment('xqzkwvjpt', graph, out);
  expect(out).toMatchObject({ share: 0, words: 0 });
});

test('the order of the rows does not matter', () => {
  const rows = labels(400);
  expect(fitCommonWords(rows, 30)).toEqual(fitCommonWords([...rows].reverse(), 30));
});

test('leaves out substrings that mostly occur inside a longer one', () => {
  const found = findFrequentSubstrings(
    Array.from({ length: 9 }, () => 'garden'),
    { minLength: 3, maxLength: 10, minCount: 3, pieceShare: 0.6 },
  );
  expect([...found]).toEqual([['garden', 9]]);
});
