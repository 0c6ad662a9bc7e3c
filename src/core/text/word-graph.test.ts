import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildWordGraph, unweighted } from './build-word-graph.ts';
import { edgeFor, edgeTarget, edgeWeight, rootNode, type WordGraph } from './word-graph.ts';

function holds(graph: WordGraph, word: string): boolean {
  let node = rootNode;
  let edge = 0;
  for (const letter of word) {
    edge = edgeFor(graph, node, letter.charCodeAt(0) - 97);
    if (edge === 0) return false;
    node = edgeTarget(edge);
  }
  return edgeWeight(edge) > 0;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z'), minLength: 1, maxLength: 7 });

test('holds exactly the given words', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.array(word), (words, others) => {
      const graph = buildWordGraph(unweighted(words));
      for (const text of [...words, ...others]) expect(holds(graph, text)).toBe(words.includes(text));
    }),
  );
});

test('shares endings', () => {
  const stems = ['walk', 'talk', 'jump', 'work'];
  const words = stems.flatMap((stem) => [stem, `${stem}s`, `${stem}ed`, `${stem}ing`]);
  const rootEdges = 26;
  expect(buildWordGraph(unweighted(words)).length - rootEdges).toBeLessThan(words.join('').length / 4);
});

test('leaves out words with characters other than a-z', () => {
  const graph = buildWordGraph(unweighted(["can't", 'Über', 'plain']));
  expect(holds(graph, 'plain')).toBe(true);
  expect(graph).toEqual(buildWordGraph(unweighted(['plain'])));
});

test('the empty set holds nothing', () => {
  const graph = buildWordGraph(new Map());
  for (const text of ['a', 'z', 'word']) expect(holds(graph, text)).toBe(false);
});
