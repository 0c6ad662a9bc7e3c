import { canonicalEntry } from '../core/settings/canonical-entry.ts';

/** Reads a whole percentage as people write it (`95`, `95 %`), or returns null where it is none from 0 to 100. */
export function parsePercent(text: string): number | null {
  const match = /^\s*(\d{1,3})\s*%?\s*$/.exec(text);
  const value = match === null ? Number.NaN : Number(match[1]);
  return value <= 100 ? value : null;
}

/** What is wrong with two thresholds together; null stands for the model's own, which fits anything. */
export function isThresholdOrderWrong(suspicious: number | null, dangerous: number | null): boolean {
  return suspicious !== null && dangerous !== null && suspicious > dangerous;
}

/**
 * Returns the canonical list entry in what was typed or pasted, which is often a whole address; null where there is none.
 */
export function parseEntryInput(text: string): string | null {
  const trimmed = text.trim();
  const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) && URL.canParse(trimmed);
  return canonicalEntry(isAddress ? new URL(trimmed).hostname : trimmed);
}
