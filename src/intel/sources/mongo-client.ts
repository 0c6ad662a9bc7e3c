import type { MongoClient } from 'mongodb';
import { type MongoConfig, resolvePassword } from '../config/intel-config.ts';

/** Time limit for finding a server and for connecting to it, in milliseconds. */
const connectMs = 2000;

/** Loads the driver, which only configurations with MongoDB need. The client connects when it is first used. */
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
