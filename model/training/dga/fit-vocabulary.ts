import { buildWordGraph, unweighted } from '../../../src/core/text/build-word-graph.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import { findFrequentSubstrings } from '../common/frequent-substrings.ts';
import type { TrainingName } from '../common/training-names.ts';
import { visitWords } from '../common/visit-words.ts';

const minLength = 4;
const maxLength = 12;
/** A substring must occur this often in a family, and in this share of its names. */
const minOccurrences = 7;
const minShare = 0.0015;
/** A substring is left out if a longer one contains this share of its occurrences. */
const pieceShare = 0.75;
/** A word must be this many times more frequent in its family than among benign names. */
const minLift = 4;

/**
 * Finds the words from which families build their names: substrings that are frequent in one family and rare among
 * benign names. Families of random letters have none. The weight of a word is the binary logarithm of how much more
 * frequent it is in that family.
 */
export function fitVocabulary(names: readonly TrainingName[]): WordGraph {
  const families = new Map<string, string[]>();
  const benign: string[] = [];
  for (const { label, malicious, family } of names) {
    if (malicious === 0) benign.push(label);
    else {
      const labels = families.get(family);
      if (labels === undefined) families.set(family, [label]);
      else labels.push(label);
    }
  }
  const shares = new Map<string, number>();
  for (const labels of families.values()) {
    const minCount = Math.max(minOccurrences, labels.length * minShare);
    for (const [text, count] of findFrequentSubstrings(labels, { minLength, maxLength, minCount, pieceShare })) {
      shares.set(text, Math.max(shares.get(text) ?? 0, count / labels.length));
    }
  }
  const benignCount = countWords(benign, buildWordGraph(unweighted(shares.keys())));
  const weights = new Map<string, number>();
  for (const [text, share] of shares) {
    const lift = share / (((benignCount.get(text) ?? 0) + 1) / (benign.length + 1));
    if (lift >= minLift) weights.set(text, Math.log2(lift));
  }
  return buildWordGraph(weights);
}

/** Counts how often each word of `graph` occurs in `labels`. */
function countWords(labels: readonly string[], graph: WordGraph): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) {
    visitWords(label, graph, minLength, (word) => counts.set(word, (counts.get(word) ?? 0) + 1));
  }
  return counts;
}
