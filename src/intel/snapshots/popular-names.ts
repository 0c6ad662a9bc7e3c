import { type DuckDb, sqlText } from '../engine/duckdb.ts';
import type { FeedsConfig } from './feeds-config.ts';

/**
 * Fills the table `ranking` (name, rank) with the best rank of each name in the configured rankings.
 * @throws Error if a ranking cannot be read or lacks a column
 */
export async function loadRankings(db: DuckDb, { rankings }: FeedsConfig): Promise<void> {
  await db.execute('CREATE OR REPLACE TEMP TABLE listed_rank (name VARCHAR, rank BIGINT)');
  for (const { file, name, rank } of rankings) {
    const columns = [name, rank].map((column) => `"${column.replaceAll('"', '""')}"`);
    await db.execute(
      `INSERT INTO listed_rank SELECT lower(CAST(${columns[0]} AS VARCHAR)), TRY_CAST(${columns[1]} AS BIGINT)
       FROM read_csv(${sqlText(file)}, header = true, all_varchar = true)`,
    );
  }
  await db.execute(
    `CREATE OR REPLACE TABLE ranking AS SELECT name, min(rank) AS rank FROM listed_rank
     WHERE rank IS NOT NULL AND name IS NOT NULL GROUP BY name`,
  );
  await db.execute('DROP TABLE listed_rank');
}
