import { buildWordGraph } from '../../../src/core/text/build-word-graph.ts';
import { type Segmentation, segment, wordCost } from '../../../src/core/text/segment.ts';
import { maxWordWeight, type WordGraph } from '../../../src/core/text/word-graph.ts';
import { findFrequentSubstrings } from '../common/frequent-substrings.ts';

const lengths = { minLength: 3, maxLength: 10 };
/** Substrings that occur less often are not candidates. */
const minOccurrences = 8;
/** A substring is left out if a longer one contains this share of its occurrences. */
const pieceShare = 0.6;
/** Number of candidates per word that is kept. Segmentation chooses among them. */
const candidates = 4;
/** Words that fewer segmentations use are dropped. */
const minUses = 4;

/**
 * Finds the words that `labels` consist of, in any language, as a unigram model. It starts from frequent substrings.
 * Three rounds segment all labels and keep the words that the segmentations use most (Viterbi training: Kudo 2018
 * without expectations).
 * @param count maximum number of words
 * @returns words with weights; `wordCost` of a weight is about -log2 of the word's share of all words
 */
export function fitCommonWords(labels: readonly string[], count: number): WordGraph {
  const found = findFrequentSubstrings(labels, { ...lengths, minCount: minOccurrences, pieceShare });
  let uses = keepMostUsed(found, count * candidates);
  for (const kept of [count * 2, count, count]) uses = keepMostUsed(usesOf(labels, graphOf(uses)), kept);
  return graphOf(uses);
}

/** Returns the `count` words that cover the most letters. */
function keepMostUsed(uses: ReadonlyMap<string, number>, count: number): Map<string, number> {
  const letters = ([word, times]: readonly [string, number]): number => times * (word.length - 1);
  const ranked = [...uses].filter(([, times]) => times >= minUses);
  // Ties are broken by the word itself, so the order of the rows does not matter.
  ranked.sort((a, b) => letters(b) - letters(a) || (a[0] < b[0] ? -1 : 1));
  return new Map(ranked.slice(0, count));
}

function usesOf(labels: readonly string[], graph: WordGraph): Map<string, number> {
  const uses = new Map<string, number>();
  const segmentation: Segmentation = { bits: 0, mean: 0, share: 0, words: 0, longest: 0 };
  for (const label of labels) {
    segment(label, graph, segmentation, (start, end) => {
      const word = label.slice(start, end);
      uses.set(word, (uses.get(word) ?? 0) + 1);
    });
  }
  return uses;
}

function graphOf(uses: ReadonlyMap<string, number>): WordGraph {
  let all = 0;
  for (const times of uses.values()) all += times;
  const weightOf = (times: number): number => maxWordWeight - (Math.log2(all / times) - wordCost(maxWordWeight));
  return buildWordGraph(new Map([...uses].map(([word, times]) => [word, weightOf(times)])));
}
