import type { DuckDBConnection } from '@duckdb/node-api';

/** A row of a result: numbers and texts. Sums and counts of 64 bits are given as numbers. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

export interface DuckDbOptions {
  /** Most memory that a query may take, such as `1GB`; it continues on disk beyond that. */
  readonly memory: string;
  readonly threads: number;
  /** Folder for what does not fit into memory. */
  readonly temporary: string;
}

/** DuckDB inside this process. Data stays in its own memory and files; only results become JavaScript values. */
export interface DuckDb {
  /** Runs a statement without a result. @throws Error with the engine's message */
  execute(sql: string): Promise<void>;
  /** Returns all rows of a result, which must therefore be small. @throws Error with the engine's message */
  query(sql: string): Promise<Row[]>;
  close(): void;
}

/** Opens an empty database in memory. The driver is loaded only here, because no other command needs it. */
export async function openDuckDb({ memory, threads, temporary }: DuckDbOptions): Promise<DuckDb> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    threads: String(threads),
    temp_directory: temporary,
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    async execute(sql) {
      await connection.run(sql);
    },
    query: (sql) => readRows(connection, sql),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function readRows(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const result = await connection.runAndReadAll(sql);
  return result
    .getRowObjects()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toPlain(value)])));
}

function toPlain(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** Returns a text as a literal of SQL. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
