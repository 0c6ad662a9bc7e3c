import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { promisify } from 'node:util';

/** The parts of the machine that the search for a browser uses. Tests replace it. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /** Content of a text file, or null if it cannot be read. */
  read(path: string): string | null;
  /** First line of a program's output, or null if it does not start, fails, or takes more than 30 seconds. */
  output(command: string, args: readonly string[]): Promise<string | null>;
  /** Runs a program with its output on standard error. Returns whether it succeeded. */
  run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<boolean>;
  /** Prints a line for the user. */
  say(line: string): void;
}

export const thisSystem: System = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  read(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return null;
    }
  },
  async output(command, args) {
    try {
      const { stdout } = await promisify(execFile)(command, [...args], { timeout: 30_000 });
      return stdout.split('\n', 1).join('').trim();
    } catch {
      return null;
    }
  },
  run(command, args, env = {}) {
    return new Promise((resolve) => {
      const child = spawn(command, [...args], { stdio: ['ignore', 2, 2], env: { ...process.env, ...env } });
      child.on('error', () => resolve(false));
      child.on('close', (code) => resolve(code === 0));
    });
  },
  say: (line) => console.error(line),
};
