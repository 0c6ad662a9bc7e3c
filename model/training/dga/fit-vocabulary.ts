import { buildWordGraph, unweighted } from '../../../src/core/text/build-word-graph.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import { findFrequentSubstrings } from '../common/frequent-substrings.ts';
import type { TrainingName } from '../common/training-names.ts';
import { visitWords } from '../common/visit-words.ts';

const shortest = 4;
const longest = 12;
/** A substring must stand in so many names of a family, and in this share of them. */
const fewestNames = 7;
const smallestShare = 0.0015;
/** A substring that a longer one nearly always contains is a piece of that one. */
const pieceShare = 0.75;
/** How much more frequent it must be in its family than among benign names. */
const smallestLift = 4;

/**
 * Finds the word lists that families make their names of: substrings that keep coming back in the names of one family and
 * are rare among benign names. Families of random letters have none. A word weighs the binary logarithm of how much more
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
    const least = Math.max(fewestNames, labels.length * smallestShare);
    for (const [text, count] of findFrequentSubstrings(labels, {
      minLength: shortest,
      maxLength: longest,
      minCount: least,
      pieceShare,
    })) {
      shares.set(text, Math.max(shares.get(text) ?? 0, count / labels.length));
    }
  }
  const usual = benignCounts(benign, buildWordGraph(unweighted(shares.keys())));
  const weights = new Map<string, number>();
  for (const [text, share] of shares) {
    const lift = share / (((usual.get(text) ?? 0) + 1) / (benign.length + 1));
    if (lift >= smallestLift) weights.set(text, Math.log2(lift));
  }
  return buildWordGraph(weights);
}

/** Occurrences of the words of `graph` in `labels`. */
function benignCounts(labels: readonly string[], graph: WordGraph): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) {
    visitWords(label, graph, shortest, (word) => counts.set(word, (counts.get(word) ?? 0) + 1));
  }
  return counts;
}
