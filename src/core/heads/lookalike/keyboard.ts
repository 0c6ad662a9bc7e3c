import { encodeSymbols, maxTextLength, symbolCount } from './symbols.ts';

/** Letter and digit rows of the most common keyboard layouts: QWERTY, QWERTZ and AZERTY. */
const layouts = [
  ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ['1234567890', 'qwertzuiop', 'asdfghjkl', 'yxcvbnm'],
  ['1234567890', 'azertyuiop', 'qsdfghjklm', 'wxcvbn'],
];

const near = new Uint8Array(symbolCount * symbolCount);
const above = new Uint8Array(maxTextLength);
const below = new Uint8Array(maxTextLength);
for (const rows of layouts) {
  rows.forEach((row, index) => {
    const length = encodeSymbols(row, above);
    const belowLength = encodeSymbols(rows[index + 1] ?? '', below);
    for (let i = 0; i < length; i++) {
      if (i + 1 < length) join(above[i] as number, above[i + 1] as number);
      // Each row is half a key to the right of the row above it.
      if (i < belowLength) join(above[i] as number, below[i] as number);
      if (i > 0 && i - 1 < belowLength) join(above[i] as number, below[i - 1] as number);
    }
  });
}

function join(a: number, b: number): void {
  near[a * symbolCount + b] = 1;
  near[b * symbolCount + a] = 1;
}

/** True if the keys of two symbols touch on one of the layouts. */
export function areNeighbours(a: number, b: number): boolean {
  return near[a * symbolCount + b] === 1;
}
