export interface FrequentSubstringOptions {
  /** Letters of the shortest and the longest substring. */
  readonly minLength: number;
  readonly maxLength: number;
  /** Fewest occurrences. */
  readonly minCount: number;
  /** A substring that a longer one contains in this share of its occurrences is a piece of that one, and left out. */
  readonly pieceShare: number;
}

/** Beyond this a table forgets what it has met only once: no map holds many more entries. */
const mostEntries = 9_000_000;

/** Substrings of letters that recur among `labels`, with the number of their occurrences. */
export function findFrequentSubstrings(
  labels: readonly string[],
  options: FrequentSubstringOptions,
): Map<string, number> {
  const { minLength: shortest, maxLength: longest, minCount: least, pieceShare } = options;
  const counts = new Map<string, number>();
  for (const label of labels) {
    for (const run of label.split(/[^a-z]+/)) {
      for (let start = 0; start + shortest <= run.length; start++) {
        const end = Math.min(run.length, start + longest + 1);
        for (let stop = start + shortest; stop <= end; stop++) {
          const text = run.slice(start, stop);
          counts.set(text, (counts.get(text) ?? 0) + 1);
        }
      }
    }
    if (counts.size > mostEntries) drop(counts, 2);
  }
  drop(counts, least);
  const pieces = new Set<string>();
  for (const [text, count] of counts) {
    for (const piece of [text.slice(1), text.slice(0, -1)]) {
      if (count >= pieceShare * (counts.get(piece) ?? Number.POSITIVE_INFINITY)) pieces.add(piece);
    }
  }
  for (const text of counts.keys()) if (pieces.has(text) || text.length > longest) counts.delete(text);
  return counts;
}

function drop(counts: Map<string, number>, least: number): void {
  for (const [text, count] of counts) if (count < least) counts.delete(text);
}
