import type { SkipReason } from './skip-reason.ts';

/** A value as a feed writes it. */
export interface RawValue {
  readonly text: string;
  /** Whether the feed means everything under the name too. */
  readonly below?: boolean;
}

/**
 * Parses one line of a feed. Returns its values, none for a comment or a directive, or why the line cannot be used.
 * Never throws.
 */
export type LineParser = (line: string) => readonly RawValue[] | SkipReason;
