import { encodeSymbols, maxTextLength, symbolCount } from './symbols.ts';

/** Rows of letters and digits of the layouts that most people type on: QWERTY, QWERTZ and AZERTY. */
const layouts = [
  ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ['1234567890', 'qwertzuiop', 'asdfghjkl', 'yxcvbnm'],
  ['1234567890', 'azertyuiop', 'qsdfghjklm', 'wxcvbn'],
];

const near = new Uint8Array(symbolCount * symbolCount);
const above = new Uint8Array(maxTextLength);
const below = new Uint8Array(maxTextLength);
for (const rows of layouts) {
  rows.forEach((row, place) => {
    const length = encodeSymbols(row, above);
    const under = encodeSymbols(rows[place + 1] ?? '', below);
    for (let i = 0; i < length; i++) {
      if (i + 1 < length) join(above[i] as number, above[i + 1] as number);
      // Each row stands half a key to the right of the one above it.
      if (i < under) join(above[i] as number, below[i] as number);
      if (i > 0 && i - 1 < under) join(above[i] as number, below[i - 1] as number);
    }
  });
}

function join(a: number, b: number): void {
  near[a * symbolCount + b] = 1;
  near[b * symbolCount + a] = 1;
}

/** True where the keys of two symbols touch on one of the layouts. */
export function areNeighbours(a: number, b: number): boolean {
  return near[a * symbolCount + b] === 1;
}
