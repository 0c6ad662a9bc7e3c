import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type DuckDb, sqlText } from '../engine/duckdb.ts';
import { snapshotPath } from './current.ts';

/** A snapshot on disk. */
export interface Snapshot {
  /** SHA-256 of the file. */
  readonly id: string;
  /** Number of distinct values, those in quarantine included. */
  readonly rows: number;
  /** Number of popular names among them, which are in quarantine. */
  readonly quarantined: number;
  /** The most popular of these. */
  readonly example: string | null;
}

/**
 * Writes the staged rows of a feed as a Parquet file named after its content: distinct, sorted, with the reason for a
 * quarantine in a column of its own. The same rows give the same file. Needs the table `ranking`.
 */
export async function writeSnapshot(
  db: DuckDb,
  { staged, store, feed, popularRank }: { staged: string; store: string; feed: string; popularRank: number },
): Promise<Snapshot> {
  const part = `${staged}.parquet`;
  const columns = "columns = {'text': 'VARCHAR', 'scope': 'VARCHAR', 'site': 'VARCHAR'}";
  const options = `delim = '\t', header = false, quote = '', escape = '', auto_detect = false, ${columns}`;
  await db.execute(`CREATE OR REPLACE TEMP TABLE staged AS
    SELECT DISTINCT s.text, s.scope, s.site, r.rank,
      CASE WHEN r.rank <= ${popularRank} AND s.scope IN ('host', 'domain', 'subtree', 'url-host')
        THEN 'popular name' END AS quarantine
    FROM read_csv(${sqlText(staged)}, ${options}) s LEFT JOIN ranking r ON r.name = s.text`);
  const [counts = {}] = await db.query(
    `SELECT count(*) AS row_count, count(quarantine) AS quarantined, min_by(text, rank)
      FILTER (quarantine IS NOT NULL) AS example FROM staged`,
  );
  await db.execute(`COPY (SELECT text, scope, site, quarantine FROM staged ORDER BY text, scope, site)
    TO ${sqlText(part)} (FORMAT parquet, COMPRESSION zstd)`);
  const digest = createHash('sha256');
  await pipeline(createReadStream(part), digest);
  const id = digest.digest('hex');
  const path = snapshotPath(store, feed, id);
  await mkdir(dirname(path), { recursive: true });
  await rename(part, path);
  const example = typeof counts.example === 'string' ? counts.example : null;
  return { id, rows: Number(counts.row_count), quarantined: Number(counts.quarantined), example };
}
