import type { MongoClient } from 'mongodb';
import { type MongoConfig, resolvePassword } from '../config/intel-config.ts';

/** How long a server may take to be found or to accept a connection, in milliseconds. */
const connectMs = 2000;

/** The driver is loaded here, so that nobody pays for it who has no such source. Connects when it is first used. */
export async function openMongoClient(config: MongoConfig): Promise<MongoClient> {
  const { MongoClient: Client } = await import('mongodb');
  const { url, user, connections } = config;
  const password = resolvePassword(config, process.env);
  return new Client(url, {
    ...(user === undefined ? {} : { auth: { username: user, ...(password === undefined ? {} : { password }) } }),
    appName: 'hostwise',
    maxPoolSize: connections,
    serverSelectionTimeoutMS: connectMs,
    connectTimeoutMS: connectMs,
    waitQueueTimeoutMS: connectMs,
  });
}
