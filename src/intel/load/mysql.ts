import type { MysqlConfig } from '../config/intel-config.ts';
import type { IntelIndex } from '../index/intel-index.ts';
import { openMysqlPool, type SqlValue } from '../sources/mysql-pool.ts';
import { rowBatches } from './row-batches.ts';

/** Columns of the table that look-ups read. `id` is prefix and row key, so a bucket is one range of the primary key. */
export const tableColumns = `(
  id BINARY(8) NOT NULL PRIMARY KEY,
  feeds SMALLINT UNSIGNED NOT NULL,
  day SMALLINT UNSIGNED NULL,
  kind ENUM('phishing','malware','dga','lookalike','other') NOT NULL
)`;

const rowsPerInsert = 1000;

/**
 * Loads an index into a table, which is created if it does not exist. The rows go into a new table, which then replaces
 * the old one in one step, so that look-ups see either all of the old content or all of the new.
 * @throws StoreError
 */
export async function loadIntoMysql(
  config: MysqlConfig,
  index: IntelIndex,
  onRows: (written: number) => void,
): Promise<void> {
  const { table } = config;
  const pool = await openMysqlPool(config);
  const never = new AbortController().signal;
  const run = (sql: string, values: readonly SqlValue[] = []) => pool.execute(sql, values, never);
  try {
    await run(`DROP TABLE IF EXISTS \`${table}_next\``);
    // A comment cannot be a parameter. A version has only hex digits.
    await run(`CREATE TABLE \`${table}_next\` ${tableColumns} COMMENT = '${index.version}'`);
    let written = 0;
    for (const rows of rowBatches(index, rowsPerInsert)) {
      const placeholders = rows.map(() => '(?,?,?,?)').join(',');
      const values = rows.flatMap(({ id, feeds, day, kind }) => [Buffer.from(id, 'hex'), feeds, day, kind]);
      await run(`INSERT INTO \`${table}_next\` (id, feeds, day, kind) VALUES ${placeholders}`, values);
      written += rows.length;
      onRows(written);
    }
    await run(`CREATE TABLE IF NOT EXISTS \`${table}\` ${tableColumns}`);
    await run(`DROP TABLE IF EXISTS \`${table}_old\``);
    await run(`RENAME TABLE \`${table}\` TO \`${table}_old\`, \`${table}_next\` TO \`${table}\``);
    await run(`DROP TABLE \`${table}_old\``);
  } finally {
    await pool.close();
  }
}
