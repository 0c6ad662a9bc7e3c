/**
 * ASCII characters and pairs that look alike in the fonts of address bars, folded to one of them (after the idea of the
 * skeleton in UTS #39 section 4, which keeps most of these apart): 0/o, 1/l/i, 5/s, 9/q/g, 2/z, rn/m, vv/w, cl/d.
 */
const fold = Uint8Array.from({ length: 40 }, (_, symbol) => symbol);
const letter = (character: string): number => character.charCodeAt(0) - 96;
const digit = (value: number): number => 27 + value;
fold[letter('i')] = letter('l');
fold[digit(1)] = letter('l');
fold[digit(0)] = letter('o');
fold[digit(5)] = letter('s');
fold[digit(2)] = letter('z');
fold[letter('q')] = letter('g');
fold[digit(9)] = letter('g');

const r = letter('r');
const n = letter('n');
const v = letter('v');
const c = letter('c');
const l = letter('l');
const m = letter('m');
const w = letter('w');
const d = letter('d');

/**
 * Writes the folded symbols to `out` and returns how many there are, at most `length`.
 * @param origin overwritten with the index in `symbols` where each folded symbol starts, followed by `length`
 */
export function writeSkeleton(symbols: Uint8Array, length: number, out: Uint8Array, origin: Uint8Array): number {
  let size = 0;
  for (let i = 0; i < length; i++, size++) {
    const here = symbols[i] as number;
    const next = i + 1 < length ? (symbols[i + 1] as number) : 0;
    origin[size] = i;
    let folded = fold[here] as number;
    if (here === r && next === n) folded = m;
    else if (here === v && next === v) folded = w;
    else if (here === c && (next === l || next === digit(1))) folded = d;
    out[size] = folded;
    if (folded === m && here === r) i++;
    else if (folded === w && here === v) i++;
    else if (folded === d && here === c) i++;
  }
  origin[size] = length;
  return size;
}

/** True if the two symbols fold to the same one. */
export function looksLike(a: number, b: number): boolean {
  return fold[a] === fold[b];
}

const vowels = Uint8Array.from({ length: 40 }, (_, symbol) => ([...'aeiou'].map(letter).includes(symbol) ? 1 : 0));

/** True if both symbols are vowels. */
export function areVowels(a: number, b: number): boolean {
  return vowels[a] === 1 && vowels[b] === 1;
}

const loose = Uint8Array.from({ length: 40 }, (_, symbol) => symbol);
loose[letter('b')] = letter('d');
loose[letter('e')] = letter('c');
loose[letter('v')] = letter('u');
loose[letter('n')] = letter('m');

/**
 * Folds a skeleton further, in place, and returns its new length: b/d, c/e, u/v, n/m, nn/m, lb/b, lh/h, lc/k. These are
 * similar rather than alike, so only whole labels are compared in this form.
 */
export function loosenSkeleton(skeleton: Uint8Array, length: number): number {
  const k = letter('k');
  let size = 0;
  for (let i = 0; i < length; i++) {
    const here = loose[skeleton[i] as number] as number;
    const last = size > 0 ? (skeleton[size - 1] as number) : 0;
    if (here === m && last === m) continue;
    if (last === l && (here === d || here === letter('h'))) size--;
    if (last === l && here === c) {
      skeleton[size - 1] = k;
      continue;
    }
    skeleton[size++] = here;
  }
  return size;
}
