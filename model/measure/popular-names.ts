import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHostname } from '../../src/core/hostname/parse.ts';

const rankings = ['tranco-shards-2025-05_2026-02.csv', 'umbrella-100k-union-2026-07.csv'];

/**
 * The `most` registrable domains with the best ranks on any day in `rankings` under the data folder, the best first.
 */
export async function readPopularNames(folder: string, most: number): Promise<string[]> {
  const ranks = new Map<string, number>();
  for (const file of rankings) {
    const lines = (await readFile(join(folder, 'rankings', file), 'utf8')).split('\n').slice(1);
    for (const line of lines) {
      const [host = '', rank] = line.split(',');
      const name = parseHostname(host);
      if (name.kind !== 'domain') continue;
      ranks.set(name.registrable, Math.min(Number(rank), ranks.get(name.registrable) ?? Number.POSITIVE_INFINITY));
    }
  }
  return [...ranks]
    .sort(([a, i], [b, j]) => i - j || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}
