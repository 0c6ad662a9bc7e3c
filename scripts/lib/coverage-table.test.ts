import path from 'node:path';
import { expect, test } from 'vitest';
import { coverageTable } from './coverage-table.ts';

test('adds up the files of each folder', () => {
  const root = path.resolve('somewhere');
  const entry = (covered: number, total: number) => ({ lines: { covered, total }, branches: { covered: 0, total: 0 } });
  const json = JSON.stringify({
    total: entry(7, 12),
    [path.join(root, 'src', 'core', 'base', 'a.ts')]: entry(1, 2),
    [path.join(root, 'src', 'core', 'text', 'b.ts')]: entry(2, 2),
    [path.join(root, 'scripts', 'c.ts')]: entry(4, 8),
  });
  expect(coverageTable(json, root).split('\n').slice(2)).toEqual([
    'all                     58.3 %         -',
    'scripts                 50.0 %         -',
    'src/core                75.0 %         -',
  ]);
});
