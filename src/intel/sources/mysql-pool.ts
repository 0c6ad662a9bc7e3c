import { connect as connectSocket, type Socket } from 'node:net';
import type { Pool, PoolConnection, PoolOptions } from 'mysql2/promise';
import { withTimeout } from '../../core/base/timeout.ts';
import { type MysqlConfig, resolvePassword, sourceName } from '../config/intel-config.ts';
import { abortable } from './abortable.ts';
import { StoreError } from './store-error.ts';

/** A parameter of a prepared statement. */
export type SqlValue = Buffer | number | string | null;

/** Connections to one database. The server prepares every statement, so values never become part of its text. */
export interface MysqlPool {
  /**
   * Returns rows as objects. An abort closes the connection, because the answer may still arrive on it.
   * @throws StoreError
   */
  execute(sql: string, values: readonly SqlValue[], signal: AbortSignal): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Time limit for a new connection, in milliseconds. */
const connectMs = 2000;

/** Time limit for an orderly end of all connections, in milliseconds. */
const closeMs = 1000;

/** Loads the driver, which only configurations with MySQL need, and creates a pool. */
export async function openMysqlPool(config: MysqlConfig): Promise<MysqlPool> {
  const { createPool } = await import('mysql2/promise');
  const sockets = new Set<Socket>();
  const pool = createPool(poolOptions(config, sockets));
  const name = sourceName(config);
  return {
    async execute(sql, values, signal) {
      for (let retry = 0; ; retry++) {
        const connection = await connect(pool, name, signal);
        try {
          return await executeOn(connection, sql, values, signal);
        } catch (error) {
          if (signal.aborted) throw signal.reason;
          // The server may have closed an idle connection; the next one can still work.
          if (retry > 0 || !isLost(error)) throw new StoreError(name, error);
        }
      }
    },
    async close() {
      // The driver also waits for servers that hang and for connections that it is still opening.
      await withTimeout(closeMs, () => pool.end()).catch(() => {});
      for (const socket of sockets) socket.destroy();
    },
  };
}

function poolOptions(config: MysqlConfig, sockets: Set<Socket>): PoolOptions {
  const url = config.url === undefined ? null : new URL(config.url);
  const password =
    resolvePassword(config, process.env) ?? (url === null ? undefined : decodeURIComponent(url.password));
  const user = config.user ?? decodeURIComponent(url?.username ?? '');
  const database = config.database ?? decodeURIComponent(url?.pathname.slice(1) ?? '');
  const host = config.host ?? url?.hostname ?? '127.0.0.1';
  const port = config.port ?? Number(url?.port || 3306);
  return {
    host,
    port,
    stream: () => {
      const socket = connectSocket({ host, port, noDelay: true, keepAlive: true });
      sockets.add(socket.once('close', () => sockets.delete(socket)));
      return socket;
    },
    user,
    database,
    ...(password === undefined ? {} : { password }),
    ...(config.tls ? { ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } } : {}),
    connectionLimit: config.connections,
    // With a longer queue than this, the last look-ups would time out anyway.
    queueLimit: 100 * config.connections,
    connectTimeout: connectMs,
  };
}

async function connect(pool: Pool, name: string, signal: AbortSignal): Promise<PoolConnection> {
  const connecting = pool.getConnection();
  try {
    return await abortable(connecting, signal);
  } catch (error) {
    // The connection may still open after the wait has ended.
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
    const [rows] = await abortable(connection.execute(sql, [...values]), signal);
    connection.release();
    return Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [];
  } catch (error) {
    if (signal.aborted || isLost(error)) connection.destroy();
    else connection.release();
    throw error;
  }
}

/** Whether an error ended the connection. The driver marks such errors as fatal. */
function isLost(error: unknown): boolean {
  return error instanceof Error && (error as { fatal?: unknown }).fatal === true;
}
