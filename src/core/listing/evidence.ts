/** What a feed says of the hosts on it. */
export const evidenceKinds = ['phishing', 'malware', 'dga', 'lookalike', 'other'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What intelligence sources say of one listed host. */
export interface ListedEvidence {
  /** The listed host: the one that was looked up, or a parent of it. */
  readonly host: string;
  /** Number of independent sources that list it, 1 or more. */
  readonly feeds: number;
  /** Last day on which a source listed it, in whole days since 1970-01-01; null where none tells. */
  readonly day: number | null;
  readonly kind: EvidenceKind;
}

/** The finding that counts where there are several, by `isStronger`; of equal ones the first. */
export function strongest<Finding extends ListedEvidence>(findings: Iterable<Finding>): Finding | null {
  let best: Finding | null = null;
  for (const finding of findings) if (best === null || isStronger(finding, best)) best = finding;
  return best;
}

/** Which of two listings counts: the one seen last (an undated one is as good as new), then the one of more feeds. */
function isStronger(one: ListedEvidence, other: ListedEvidence): boolean {
  const [day, otherDay] = [one.day ?? Number.POSITIVE_INFINITY, other.day ?? Number.POSITIVE_INFINITY];
  return day === otherDay ? one.feeds > other.feeds : day > otherDay;
}
