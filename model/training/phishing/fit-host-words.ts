import { buildWordGraph, unweighted } from '../../../src/core/text/build-word-graph.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import { visitWords } from '../common/visit-words.ts';
import type { HostRow } from './phishing-rows.ts';

const minLength = 4;
const maxLength = 12;

/** A substring becomes a word if it reaches all of these. */
export interface WordOptions {
  /**
   * Weighted share of the phishing rows that contain it, number of owners, and frequency relative to benign hostnames.
   */
  readonly minShare: number;
  readonly minOwners: number;
  readonly minLift: number;
}

/**
 * Finds the keywords of phishing hosts: substrings of 4 to 12 letters that many owners use and that are rare in benign
 * hostnames. The weight of a word is the binary logarithm of how much more frequent it is.
 */
export function fitHostWords(rows: readonly HostRow[], options: WordOptions): WordGraph {
  return weightWords(rows, findCandidates(rows, options), options);
}

/**
 * Finds which of the `brands` (labels of well-known sites) occur in phishing hostnames. The weights are as in
 * `fitHostWords`.
 */
export function fitHostBrands(rows: readonly HostRow[], brands: Iterable<string>, options: WordOptions): WordGraph {
  return weightWords(
    rows,
    [...brands].filter((brand) => /^[a-z]{4,}$/.test(brand)),
    options,
  );
}

function weightWords(rows: readonly HostRow[], candidates: readonly string[], options: WordOptions): WordGraph {
  const empty = unweighted(['z'.repeat(maxLength)]);
  // A graph needs at least one edge. This one matches only a long run of the letter z.
  if (candidates.length === 0) return buildWordGraph(empty);
  const shares = sharesOf(rows, buildWordGraph(unweighted(candidates)));
  const weights = new Map<string, number>();
  for (const [word, { owners, mass }] of shares) {
    const lift = (mass[1] + 1e-7) / (mass[0] + 1e-5);
    if (owners >= options.minOwners && lift >= options.minLift) weights.set(word, Math.log2(lift));
  }
  return buildWordGraph(weights.size > 0 ? weights : empty);
}

interface WordShare {
  owners: number;
  /** Share of the weight of each class. */
  readonly mass: [number, number];
}

/** Counts the rows that contain each word of `graph`. A registered label that equals the word does not count. */
function sharesOf(rows: readonly HostRow[], graph: WordGraph): Map<string, WordShare> {
  const totals = [0, 0];
  const shares = new Map<string, WordShare>();
  const found = new Set<string>();
  for (const { text, labelStart, malicious, weight } of rows) {
    totals[malicious]! += weight;
    found.clear();
    visitWords(text, graph, minLength, (word) => found.add(word));
    for (const word of found) {
      if (labelStart === 0 && word === text) continue;
      const share = shares.get(word) ?? { owners: 0, mass: [0, 0] };
      share.mass[malicious] += weight;
      if (malicious === 1) share.owners++;
      shares.set(word, share);
    }
  }
  for (const { mass } of shares.values()) {
    mass[0] /= totals[0]! || 1;
    mass[1] /= totals[1]! || 1;
  }
  return shares;
}

/** Finds frequent substrings of the phishing rows, without those that mostly occur inside a longer one. */
function findCandidates(rows: readonly HostRow[], { minShare, minOwners }: WordOptions): string[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { text, malicious, weight } of rows) {
    if (malicious === 0) continue;
    total += weight;
    for (const run of text.split(/[^a-z]+/)) {
      for (let start = 0; start + minLength <= run.length; start++) {
        const end = Math.min(run.length, start + maxLength + 1);
        for (let stop = start + minLength; stop <= end; stop++) {
          const piece = run.slice(start, stop);
          counts.set(piece, (counts.get(piece) ?? 0) + weight);
        }
      }
    }
  }
  const minMass = Math.max(total * minShare, minOwners * 0.05);
  for (const [piece, mass] of counts) if (mass < minMass) counts.delete(piece);
  const pieces = new Set<string>();
  for (const [text, mass] of counts) {
    for (const piece of [text.slice(1), text.slice(0, -1)]) {
      if (mass >= 0.75 * (counts.get(piece) ?? Number.POSITIVE_INFINITY)) pieces.add(piece);
    }
  }
  return [...counts.keys()].filter((text) => !pieces.has(text) && text.length <= maxLength);
}
