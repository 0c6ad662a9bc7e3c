export interface FrequentSubstringOptions {
  /** Shortest and longest substring, in letters. */
  readonly minLength: number;
  readonly maxLength: number;
  /** Minimum number of occurrences. */
  readonly minCount: number;
  /** A substring is left out if one longer substring contains this share of its occurrences. */
  readonly pieceShare: number;
}

/** A larger table drops the substrings seen only once, because a `Map` cannot hold many more entries. */
const maxEntries = 9_000_000;

/** Finds the substrings of letters that occur often in `labels`. Returns the number of occurrences of each. */
export function findFrequentSubstrings(
  labels: readonly string[],
  options: FrequentSubstringOptions,
): Map<string, number> {
  const { minLength, maxLength, minCount, pieceShare } = options;
  const counts = new Map<string, number>();
  for (const label of labels) {
    for (const run of label.split(/[^a-z]+/)) {
      for (let start = 0; start + minLength <= run.length; start++) {
        const end = Math.min(run.length, start + maxLength + 1);
        for (let stop = start + minLength; stop <= end; stop++) {
          const text = run.slice(start, stop);
          counts.set(text, (counts.get(text) ?? 0) + 1);
        }
      }
    }
    if (counts.size > maxEntries) dropRare(counts, 2);
  }
  dropRare(counts, minCount);
  const pieces = new Set<string>();
  for (const [text, count] of counts) {
    for (const piece of [text.slice(1), text.slice(0, -1)]) {
      if (count >= pieceShare * (counts.get(piece) ?? Number.POSITIVE_INFINITY)) pieces.add(piece);
    }
  }
  for (const text of counts.keys()) if (pieces.has(text) || text.length > maxLength) counts.delete(text);
  return counts;
}

function dropRare(counts: Map<string, number>, minCount: number): void {
  for (const [text, count] of counts) if (count < minCount) counts.delete(text);
}
