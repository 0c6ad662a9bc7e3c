/** The kind of harm that a feed reports. */
export const evidenceKinds = ['phishing', 'malware', 'dga', 'lookalike', 'other'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What intelligence sources report about one listed host. */
export interface ListedEvidence {
  /** The listed host: the one that was looked up, or a parent of it. */
  readonly host: string;
  /** Number of independent sources that list it, 1 or more. */
  readonly feeds: number;
  /** Last day on which a source listed it, in whole days since 1970-01-01; null if no source says. */
  readonly day: number | null;
  readonly kind: EvidenceKind;
}

/** Returns the finding that counts, by `isStronger`. Of equal findings, the first counts. */
export function strongest<Finding extends ListedEvidence>(findings: Iterable<Finding>): Finding | null {
  let best: Finding | null = null;
  for (const finding of findings) if (best === null || isStronger(finding, best)) best = finding;
  return best;
}

/** Compares two listings: the one seen last counts (an undated one counts as new), then the one with more feeds. */
function isStronger(a: ListedEvidence, b: ListedEvidence): boolean {
  const [dayA, dayB] = [a.day ?? Number.POSITIVE_INFINITY, b.day ?? Number.POSITIVE_INFINITY];
  return dayA === dayB ? a.feeds > b.feeds : dayA > dayB;
}
