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

const msPerDay = 86_400_000;

/** Whole days since 1970-01-01 (UTC). @param milliseconds since 1970, as clocks give them */
export function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / msPerDay);
}

/** The day as `2026-08-16`. */
export function dayText(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}
