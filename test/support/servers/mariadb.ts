import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import { createSelfSigned } from '../../../scripts/lib/self-signed.ts';
import { freePort } from './free-port.ts';

/** A private MariaDB server, in a folder that `close` removes. */
export interface Mariadb {
  /** The version that the server reports. */
  readonly version: string;
  readonly port: number;
  /** PEM file of the server's self-signed certificate, which is for "localhost" at first. */
  readonly certificate: string;
  /** Switches to a certificate for another name. */
  certify(name: string): Promise<void>;
  /** A connection with all privileges. */
  readonly root: Connection;
  close(): Promise<void>;
}

const commonFolders = [
  '/usr/sbin',
  '/usr/bin',
  '/usr/libexec',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
];

function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...commonFolders];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

const server = findProgram('mariadbd');
const install = findProgram('mariadb-install-db');

/** Starts a server on loopback that ignores the machine's configuration. @returns the reason if there is no server */
export async function startMariadb(): Promise<Mariadb | string> {
  if (server === null || install === null)
    return 'there is no mariadbd here; on Debian: apt-get install --no-install-recommends mariadb-server';
  const folder = await mkdtemp(path.join(tmpdir(), 'hostwise-mariadb-'));
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 's.sock');
  const log = path.join(folder, 'log');
  // The server refuses to run as root without this option.
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const installation = ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal'];
  execFileSync(install, [...installation, '--skip-test-db', ...user], { stdio: 'pipe', timeout: 120_000 });
  const [certificate, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  const writePair = async (name: string): Promise<void> => {
    const pair = await createSelfSigned(name);
    await Promise.all([writeFile(certificate, pair.cert), writeFile(key, pair.key)]);
  };
  await writePair('localhost');
  const port = await freePort();
  const child = spawn(
    server,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${path.join(folder, 'pid')}`,
      `--log-error=${log}`,
      '--bind-address=127.0.0.1',
      `--port=${port}`,
      `--ssl-cert=${certificate}`,
      `--ssl-key=${key}`,
      ...user,
    ],
    { stdio: 'ignore' },
  );
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const close = async (): Promise<void> => {
    process.off('exit', kill);
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  for (let attemptsLeft = 300; ; attemptsLeft--) {
    try {
      const root = await createConnection({ socketPath: socket, user: 'root', multipleStatements: true });
      const [rows] = await root.query('SELECT VERSION() AS version');
      const { version } = (rows as { version: string }[])[0] as { version: string };
      const certify = (name: string) =>
        writePair(name)
          .then(() => root.query('FLUSH SSL'))
          .then(() => {});
      return {
        version: `MariaDB ${version}`,
        port,
        certificate,
        certify,
        root,
        close: () => root.end().then(close, close),
      };
    } catch (error) {
      if (attemptsLeft === 0 || child.exitCode !== null) {
        const logged = await readFile(log, 'utf8').catch(() => '');
        await close();
        throw new Error(`mariadbd does not answer: ${String(error)}\n${logged.slice(-2000)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
