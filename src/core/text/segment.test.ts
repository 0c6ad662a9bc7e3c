import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildWordGraph } from './build-word-graph.ts';
import { type Segmentation, segment, wordCost } from './segment.ts';
import { maxWordWeight } from './word-graph.ts';

const graph = buildWordGraph(
  new Map([
    ['river', 12],
    ['music', 12],
    ['sic', 3],
    ['ver', 2],
  ]),
);
const stray = 10;

function segmentLabel(label: string): Segmentation & { found: string[] } {
  const out: Segmentation = { bits: 0, mean: 0, share: 0, words: 0, longest: 0 };
  const found: string[] = [];
  segment(label, graph, out, (start, end) => found.unshift(label.slice(start, end)));
  return { ...out, found };
}

test('finds the cheapest reading', () => {
  expect(segmentLabel('rivermusic')).toEqual({
    bits: 2 * wordCost(12),
    mean: (2 * wordCost(12)) / 10,
    share: 1,
    words: 2,
    longest: 5,
    found: ['river', 'music'],
  });
  expect(segmentLabel('riverxmusic7').found).toEqual(['river', 'music']);
  expect(segmentLabel('riverxmusic7').bits).toBe(2 * wordCost(12) + 2 * stray);
  expect(segmentLabel('')).toEqual({ bits: 0, mean: 0, share: 0, words: 0, longest: 0, found: [] });
});

test('heavy words are cheap', () => {
  expect(wordCost(maxWordWeight)).toBe(6);
  expect(wordCost(1)).toBe(20);
});

test('agrees with an exhaustive search', () => {
  const words = new Map([
    ['a', 9],
    ['ab', 11],
    ['ba', 4],
    ['bab', 15],
    ['cab', 7],
  ]);
  const small = buildWordGraph(words);
  const minCost = (text: string): number => {
    if (text === '') return 0;
    let best = stray + minCost(text.slice(1));
    for (const [word, weight] of words) {
      if (text.startsWith(word)) best = Math.min(best, wordCost(weight) + minCost(text.slice(word.length)));
    }
    return best;
  };
  const out: Segmentation = { bits: 0, mean: 0, share: 0, words: 0, longest: 0 };
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 }), (text) => {
      segment(text, small, out);
      expect(out.bits).toBe(minCost(text));
      expect(out.share).toBeGreaterThanOrEqual(0);
      expect(out.share).toBeLessThanOrEqual(1);
    }),
  );
});
