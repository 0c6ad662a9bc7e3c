import { findSubsetProblem } from './common-subset.ts';
import { type DuckDb, type Row, sqlText } from './duckdb.ts';
import { type QueryName, queries } from './queries.ts';

/** The current snapshot of one feed. */
export interface FeedSnapshot {
  readonly feed: string;
  readonly path: string;
}

/** Runs the named queries over snapshots. Every implementation gives the same rows in the same order. */
export interface Engine {
  /** Makes the snapshots the table `listing`, one row for each feed and name. */
  bindListings(snapshots: readonly FeedSnapshot[]): Promise<void>;
  /** Returns all rows of a named query. @throws Error with the engine's message */
  run(query: QueryName): Promise<Row[]>;
}

/** The engine inside this process. */
export function createDuckDbEngine(db: DuckDb): Engine {
  return {
    async bindListings(snapshots) {
      const parts = snapshots.map(
        ({ feed, path }) => `SELECT ${sqlText(feed)} AS feed, text, site, scope FROM read_parquet(${sqlText(path)})`,
      );
      await db.execute(
        `CREATE OR REPLACE TABLE listing AS SELECT feed, text AS name, min(site) AS site,
           bool_or(scope IN ('host', 'domain', 'subtree', 'url-host')) AS is_host
         FROM (${parts.join(' UNION ALL ')}) GROUP BY feed, text`,
      );
    },
    run(query) {
      const problem = findSubsetProblem(queries[query]);
      if (problem !== null) throw new Error(`query ${query}: ${problem}`);
      return db.query(queries[query]);
    },
  };
}
