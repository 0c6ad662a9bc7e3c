import { expect, test } from 'vitest';
import { table } from './table.ts';

test('aligns cells and trims the end of lines', () => {
  const columns = [
    { title: 'name', align: 'left' },
    { title: 'ms', align: 'right' },
    { title: 'why', align: 'left' },
  ] as const;
  expect(
    table(columns, [
      ['a', '1.5', ''],
      ['longer', '12.0', 'x'],
    ]),
  ).toBe(['name      ms  why', '------  ----  ---', 'a        1.5', 'longer  12.0  x'].join('\n'));
});
