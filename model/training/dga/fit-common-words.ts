import { buildWordGraph } from '../../../src/core/text/build-word-graph.ts';
import { type Segmentation, segment, wordCost } from '../../../src/core/text/segment.ts';
import { maxWordWeight, type WordGraph } from '../../../src/core/text/word-graph.ts';
import { findFrequentSubstrings } from '../common/frequent-substrings.ts';

const lengths = { minLength: 3, maxLength: 10 };
/** A substring in fewer names is no word. */
const fewestNames = 8;
/** A substring that a longer one contains so often is a piece of that one. */
const pieceShare = 0.6;
/** Candidates for each word that is kept: the readings choose among them. */
const candidates = 4;
/** A word that so few readings use is dropped. */
const fewestUses = 4;

/**
 * Finds the words that `labels` are made of, whatever their language, as a unigram model of words: recurring substrings, of
 * which three rounds of reading all labels keep those that readings use most (Viterbi training, Kudo 2018 without its
 * expectations).
 * @param count most words
 * @returns words by weight, so that `wordCost` of it is about -log2 of their share of all words
 */
export function fitCommonWords(labels: readonly string[], count: number): WordGraph {
  const found = findFrequentSubstrings(labels, { ...lengths, minCount: fewestNames, pieceShare });
  let uses = mostUsed(found, count * candidates);
  for (const kept of [count * 2, count, count]) uses = mostUsed(usesOf(labels, graphOf(uses)), kept);
  return graphOf(uses);
}

/** The `count` words that stand for most letters. */
function mostUsed(uses: ReadonlyMap<string, number>, count: number): Map<string, number> {
  const letters = ([word, times]: readonly [string, number]): number => times * (word.length - 1);
  const ranked = [...uses].filter(([, times]) => times >= fewestUses);
  // Ties go by the word, so that the choice does not hang on the order of the rows.
  ranked.sort((a, b) => letters(b) - letters(a) || (a[0] < b[0] ? -1 : 1));
  return new Map(ranked.slice(0, count));
}

function usesOf(labels: readonly string[], graph: WordGraph): Map<string, number> {
  const uses = new Map<string, number>();
  const reading: Segmentation = { bits: 0, mean: 0, share: 0, words: 0, longest: 0 };
  for (const label of labels) {
    segment(label, graph, reading, (start, end) => {
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
