import type { RawValue } from './line-format.ts';
import type { SkipReason } from './skip-reason.ts';

/** One item of a JSON feed: a value, or why there is none. `text` is what a report quotes. */
export type JsonItem = RawValue | { readonly text: string; readonly reason: SkipReason };

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
