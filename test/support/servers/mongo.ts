import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';

/** A server with MongoDB's protocol. */
export interface Mongo {
  /** Which server it is, and the version that it reports. */
  readonly version: string;
  readonly port: number;
  readonly url: string;
  /** True for MongoDB. mongo-java-server drops the old collection first. */
  readonly exchangesInOneStep: boolean;
  close(): Promise<void>;
}

const folder = fileURLToPath(new URL('mongo-java-server', import.meta.url));
const libraries = fileURLToPath(new URL('../../../.cache/mongo-java-server', import.meta.url));
const configuredUrl = process.env.HOSTWISE_TEST_MONGODB;

const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/**
 * Connects to the server that HOSTWISE_TEST_MONGODB names, a MongoDB or FerretDB. Otherwise starts mongo-java-server,
 * an implementation of the protocol in memory, which Maven downloads once into `.cache`.
 * @returns the reason if there is no server
 */
export async function startMongo(): Promise<Mongo | string> {
  if (configuredUrl !== undefined) {
    const port = Number(new URL(configuredUrl).port || 27_017);
    return {
      version: await readVersion(configuredUrl),
      port,
      url: configuredUrl,
      exchangesInOneStep: true,
      close: async () => {},
    };
  }
  if (!isInstalled('javac') || !(existsSync(libraries) || isInstalled('mvn'))) {
    return (
      'set HOSTWISE_TEST_MONGODB to the URL of a server on loopback (its database hostwise_test is overwritten), ' +
      'or install a JDK (17 or newer) and Maven'
    );
  }
  try {
    if (!existsSync(libraries)) await fetchLibraries();
  } catch (error) {
    return `Maven could not fetch mongo-java-server: ${error instanceof Error ? error.message : String(error)}`;
  }
  return startJavaServer();
}

async function startJavaServer(): Promise<Mongo> {
  const child = spawn('java', ['-cp', path.join(libraries, '*'), path.join(folder, 'Serve.java')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const close = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  for await (const line of createInterface(child.stdout)) {
    const url = `mongodb://127.0.0.1:${line}`;
    const pom = readFileSync(path.join(folder, 'pom.xml'), 'utf8');
    const [, release] = /<version>([^<]*)<\/version>\s*<\/dependency>/.exec(pom) ?? [];
    const version = `mongo-java-server ${release}, which reports ${await readVersion(url)}`;
    return { version, port: Number(line), url, exchangesInOneStep: false, close };
  }
  throw new Error('mongo-java-server exited before it listened');
}

async function fetchLibraries(): Promise<void> {
  const part = `${libraries}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${part}`];
  execFileSync('mvn', ['-q', '-B', '-f', path.join(folder, 'pom.xml'), ...goal], { stdio: 'pipe', timeout: 240_000 });
  await rename(part, libraries);
}

async function readVersion(url: string): Promise<string> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 10_000 });
  try {
    const { version } = await client.db('admin').command({ buildInfo: 1 });
    return `MongoDB ${version}`;
  } finally {
    await client.close();
  }
}
