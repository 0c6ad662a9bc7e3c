import { buildWordGraph, unweighted } from '../../../src/core/text/build-word-graph.ts';
import type { WordGraph } from '../../../src/core/text/word-graph.ts';
import { visitWords } from '../common/visit-words.ts';
import type { HostRow } from './phishing-rows.ts';

const shortest = 4;
const longest = 12;

/** What makes a substring a word: how often it stands there, and how much oftener than in benign hostnames. */
export interface WordOptions {
  /** Weighted share of the phishing rows that hold it, and number of owners. */
  readonly minShare: number;
  readonly minOwners: number;
  readonly minLift: number;
}

/**
 * Finds the keywords of phishing hosts: substrings of 4 to 12 letters that many owners use and that are rare in benign
 * hostnames. A word weighs the binary logarithm of how much more frequent it is.
 */
export function fitHostWords(rows: readonly HostRow[], options: WordOptions): WordGraph {
  return liftedWords(rows, recurring(rows, options), options);
}

/**
 * Finds which of the `brands` (labels of well-known sites) stand inside other people's hostnames, weighted alike.
 */
export function fitHostBrands(rows: readonly HostRow[], brands: Iterable<string>, options: WordOptions): WordGraph {
  return liftedWords(
    rows,
    [...brands].filter((brand) => /^[a-z]{4,}$/.test(brand)),
    options,
  );
}

function liftedWords(rows: readonly HostRow[], candidates: readonly string[], options: WordOptions): WordGraph {
  const empty = unweighted(['z'.repeat(longest)]);
  // A graph has at least one edge; this one matches no text that is anything but z.
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

/** Counts in how many rows every word of `graph` stands; a label that is the word and nothing else does not count. */
function sharesOf(rows: readonly HostRow[], graph: WordGraph): Map<string, WordShare> {
  const totals = [0, 0];
  const shares = new Map<string, WordShare>();
  const found = new Set<string>();
  for (const { text, labelStart, malicious, weight } of rows) {
    totals[malicious]! += weight;
    found.clear();
    visitWords(text, graph, shortest, (word) => found.add(word));
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

/** Substrings that recur, without those that a longer one nearly always contains. */
function recurring(
  rows: readonly HostRow[],
  { minShare: smallestShare, minOwners: fewestOwners }: WordOptions,
): string[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { text, malicious, weight } of rows) {
    if (malicious === 0) continue;
    total += weight;
    for (const run of text.split(/[^a-z]+/)) {
      for (let start = 0; start + shortest <= run.length; start++) {
        const end = Math.min(run.length, start + longest + 1);
        for (let stop = start + shortest; stop <= end; stop++) {
          const piece = run.slice(start, stop);
          counts.set(piece, (counts.get(piece) ?? 0) + weight);
        }
      }
    }
  }
  const least = Math.max(total * smallestShare, fewestOwners * 0.05);
  for (const [piece, mass] of counts) if (mass < least) counts.delete(piece);
  const pieces = new Set<string>();
  for (const [text, mass] of counts) {
    for (const piece of [text.slice(1), text.slice(0, -1)]) {
      if (mass >= 0.75 * (counts.get(piece) ?? Number.POSITIVE_INFINITY)) pieces.add(piece);
    }
  }
  return [...counts.keys()].filter((text) => !pieces.has(text) && text.length <= longest);
}
