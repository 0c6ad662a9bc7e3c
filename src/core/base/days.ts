/** Milliseconds in a day. */
export const msPerDay = 86_400_000;

/**
 * Returns the number of whole days since 1970-01-01 (UTC).
 * @param milliseconds since 1970, as `Date.now` returns
 */
export function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / msPerDay);
}

/** Formats a day, as `dayOf` returns it, like `2026-08-16`. */
export function formatDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}
