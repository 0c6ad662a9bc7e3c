import { canonicalEntry } from '../core/settings/canonical-entry.ts';

/**
 * Parses a whole percentage as people write it (`95`, `95 %`), or returns null if it is not one within the limits.
 */
export function parsePercent(
  text: string,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): number | null {
  const [, digits] = /^\s*(\d{1,3})\s*%?\s*$/.exec(text) ?? [];
  const percent = Number(digits);
  return percent >= minimum && percent <= maximum ? percent : null;
}

/**
 * Returns true if the suspicious threshold is above the dangerous one. Null is the model's own, which fits any other.
 */
export function isThresholdOrderWrong(suspicious: number | null, dangerous: number | null): boolean {
  return suspicious !== null && dangerous !== null && suspicious > dangerous;
}

/**
 * Parses a hostname or a whole address, as people paste it, into a canonical list entry. Returns null if there is none.
 */
export function parseEntryInput(text: string): string | null {
  const trimmed = text.trim();
  const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) && URL.canParse(trimmed);
  return canonicalEntry(isAddress ? new URL(trimmed).hostname : trimmed);
}
