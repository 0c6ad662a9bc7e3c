/** Returns the texts in a stored list, and an empty list for anything else. */
export function parseTexts(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((item) => typeof item === 'string') : [];
}
