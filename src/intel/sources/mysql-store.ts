import type { MysqlConfig } from '../config/intel-config.ts';
import type { RowStore } from './database-source.ts';
import { openMysqlPool } from './mysql-pool.ts';
import { parseRow, type StoredRow } from './stored-row.ts';

/** Opens a table of MySQL or MariaDB, as described in `docs/intel.md`. */
export async function openMysqlStore(config: MysqlConfig): Promise<RowStore> {
  const pool = await openMysqlPool(config);
  // The configuration schema restricts the name of the table to letters, digits and _.
  const select = `SELECT id, feeds, day, kind FROM \`${config.table}\``;
  return {
    async findByIds(ids, signal) {
      const values = padded(ids).map(bytesOf);
      const placeholders = values.map(() => '?').join(',');
      return (await pool.execute(`${select} WHERE id IN (${placeholders})`, values, signal)).map(rowOf);
    },
    async findRange(first, last, signal) {
      const sql = `${select} WHERE id BETWEEN ? AND ? ORDER BY id`;
      return (await pool.execute(sql, [bytesOf(first), bytesOf(last)], signal)).map(rowOf);
    },
    async readVersion(signal) {
      // The comment of the table is exchanged together with its content.
      const sql =
        'SELECT table_comment AS version FROM information_schema.tables ' +
        'WHERE table_schema = DATABASE() AND table_name = ?';
      const [row] = await pool.execute(sql, [config.table], signal);
      return typeof row?.version === 'string' ? row.version : '';
    },
    close: () => pool.close(),
  };
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id, 'hex');
}

function rowOf({ id, ...rest }: Record<string, unknown>): StoredRow {
  return parseRow({ ...rest, id: Buffer.isBuffer(id) ? id.toString('hex') : id });
}

/** Repeats the last id up to a power of two, so that the server has to prepare few different statements. */
function padded(ids: readonly string[]): string[] {
  const length = 2 ** Math.ceil(Math.log2(ids.length));
  return Array.from({ length }, (_, i) => ids[Math.min(i, ids.length - 1)] as string);
}
