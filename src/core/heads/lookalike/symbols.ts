/** Symbols of a hostname: 1..26 a-z, 27..36 digits, 37 hyphen, 38 dot, 0 anything else. */
export const symbolCount = 39;
export const hyphen = 37;
export const dot = 38;

/** Maximum length of a text: no hostname is longer. */
export const maxTextLength = 255;

const symbolOf = new Uint8Array(128);
for (let i = 0; i < 26; i++) symbolOf[97 + i] = i + 1;
for (let i = 0; i < 10; i++) symbolOf[48 + i] = i + 27;
symbolOf[45] = hyphen;
symbolOf[46] = dot;

const characters = '?abcdefghijklmnopqrstuvwxyz0123456789-.';

/** Writes the symbols of `text` to `out`, which is `maxTextLength` long, and returns how many there are. */
export function encodeSymbols(text: string, out: Uint8Array): number {
  const length = Math.min(text.length, maxTextLength);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    out[i] = code < 128 ? (symbolOf[code] as number) : 0;
  }
  return length;
}

/** Returns the text of the symbols; `?` for a symbol that stands for no character of a hostname. */
export function decodeSymbols(symbols: Uint8Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += characters[symbols[i] as number];
  return text;
}

/** Returns the set of the letters and digits among the symbols, one bit for each; a few digits share bits. */
export function maskOf(symbols: Uint8Array, length: number): number {
  let mask = 0;
  for (let i = 0; i < length; i++) mask |= 1 << (symbols[i] as number);
  return mask;
}
