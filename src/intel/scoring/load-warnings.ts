import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type DuckDb, sqlText } from '../engine/duckdb.ts';
import { readFeed } from '../formats/read-feed.ts';
import { SkipTally } from '../formats/skip-tally.ts';
import type { FeedsConfig } from '../snapshots/feeds-config.ts';

/**
 * Fills the table `warning` (name, list) with the names of the configured warninglists.
 * @throws Error if a list cannot be read
 */
export async function loadWarnings(db: DuckDb, { store, warninglists }: FeedsConfig): Promise<void> {
  await db.execute('CREATE OR REPLACE TABLE warning (name VARCHAR, list VARCHAR)');
  const folder = await mkdtemp(join(store, '.warnings-'));
  try {
    for (const path of warninglists) {
      const file = join(folder, 'names');
      await pipeline(Readable.from(namesOf(path)), createWriteStream(file));
      await db.execute(`INSERT INTO warning SELECT DISTINCT name, ${sqlText(basename(path, extname(path)))} FROM
        read_csv(${sqlText(file)}, delim = '\t', header = false, quote = '', escape = '', auto_detect = false,
        columns = {'name': 'VARCHAR'})`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* namesOf(path: string): AsyncGenerator<string> {
  for await (const { indicators } of readFeed({ path, format: 'auto' }, new SkipTally()))
    yield indicators.map(({ text }) => `${text}\n`).join('');
}
