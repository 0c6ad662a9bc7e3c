import type { Pool, PoolConnection, PoolOptions } from 'mysql2/promise';
import { type MysqlConfig, nameOf, passwordOf } from '../config.ts';
import { orAborted } from './or-aborted.ts';
import { StoreError } from './store-error.ts';

/** What a prepared statement is given. */
export type SqlValue = Buffer | number | string | null;

/** Connections to one database. Every statement is prepared by the server; values never become part of its text. */
export interface MysqlPool {
  /** Rows as objects. An abort closes the connection, because the server may answer on it later. @throws StoreError */
  execute(sql: string, values: readonly SqlValue[], signal: AbortSignal): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** How long a new connection may take, in milliseconds. */
const connectMs = 2000;

/** The driver is loaded here, so that nobody pays for it who has no such source. */
export async function openMysqlPool(config: MysqlConfig): Promise<MysqlPool> {
  const { createPool } = await import('mysql2/promise');
  const pool = createPool(poolOptions(config));
  const name = nameOf(config);
  return {
    async execute(sql, values, signal) {
      for (let retry = 0; ; retry++) {
        const connection = await connect(pool, name, signal);
        try {
          return await executeOn(connection, sql, values, signal);
        } catch (error) {
          if (signal.aborted) throw signal.reason;
          // A connection that the server has closed meanwhile says nothing of the next one.
          if (retry > 0 || !isLost(error)) throw new StoreError(name, error);
        }
      }
    },
    // A connection that was still being made may fail now, which concerns nobody any more.
    close: () => pool.end().catch(() => {}),
  };
}

function poolOptions(config: MysqlConfig): PoolOptions {
  const url = config.url === undefined ? null : new URL(config.url);
  const password = passwordOf(config, process.env) ?? (url === null ? undefined : decodeURIComponent(url.password));
  const user = config.user ?? decodeURIComponent(url?.username ?? '');
  const database = config.database ?? decodeURIComponent(url?.pathname.slice(1) ?? '');
  return {
    host: config.host ?? url?.hostname ?? '127.0.0.1',
    port: config.port ?? Number(url?.port || 3306),
    user,
    database,
    ...(password === undefined ? {} : { password }),
    ...(config.tls ? { ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } } : {}),
    connectionLimit: config.connections,
    // Whoever waits longer than this many others has no chance to be served in time.
    queueLimit: 100 * config.connections,
    connectTimeout: connectMs,
    enableKeepAlive: true,
  };
}

async function connect(pool: Pool, name: string, signal: AbortSignal): Promise<PoolConnection> {
  const connecting = pool.getConnection();
  try {
    return await orAborted(connecting, signal);
  } catch (error) {
    // It may still come when nobody waits for it any more.
    connecting.then(
      (connection) => connection.release(),
      () => {},
    );
    throw signal.aborted ? signal.reason : new StoreError(name, error);
  }
}

async function executeOn(
  connection: PoolConnection,
  sql: string,
  values: readonly SqlValue[],
  signal: AbortSignal,
): Promise<Record<string, unknown>[]> {
  try {
    const [rows] = await orAborted(connection.execute(sql, [...values]), signal);
    connection.release();
    return Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [];
  } catch (error) {
    if (signal.aborted || isLost(error)) connection.destroy();
    else connection.release();
    throw error;
  }
}

/** The driver marks what ends a connection as fatal. */
function isLost(error: unknown): boolean {
  return error instanceof Error && (error as { fatal?: unknown }).fatal === true;
}
