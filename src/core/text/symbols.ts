/**
 * The alphabet of the language models: 0 boundary before and after a label, 1-26 letters, 27-36 digits, 37 everything
 * else (hyphen, underscore). Text must be lower case.
 */
export const symbolCount = 38;
export const boundary = 0;
export const firstDigit = 27;
export const otherSymbol = 37;

/** Returns the symbol of a UTF-16 code unit. */
export function symbolOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 48 + firstDigit;
  return otherSymbol;
}

/** Maximum length of a label in the DNS, RFC 1035. */
export const maxLabelLength = 63;

/**
 * Writes the symbols of `label` to `out[1..n]` with a boundary on both sides and returns n, at most `maxLabelLength`.
 * @param out at least `maxLabelLength + 2` long; reused between calls, so that scoring allocates nothing
 */
export function writeSymbols(label: string, out: Uint8Array): number {
  const length = Math.min(label.length, maxLabelLength);
  out[0] = boundary;
  for (let i = 0; i < length; i++) out[i + 1] = symbolOf(label.charCodeAt(i));
  out[length + 1] = boundary;
  return length;
}
