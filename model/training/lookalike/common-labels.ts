import type { BenignIndex } from './benign-index.ts';

/** A label that starts or ends this many benign labels, or is a token of them, is an everyday word. */
const minUses = 40;

/** Returns the labels that many benign names contain at a border. */
export function findCommonLabels(labels: ReadonlySet<string>, { labels: benign }: BenignIndex): Set<string> {
  const uses = new Map<string, number>();
  const count = (part: string): void => {
    if (labels.has(part)) uses.set(part, (uses.get(part) ?? 0) + 1);
  };
  for (const label of benign) {
    for (let size = 3; size < label.length; size++) {
      count(label.slice(0, size));
      count(label.slice(-size));
    }
  }
  return new Set([...uses].filter(([, number]) => number >= minUses).map(([label]) => label));
}
