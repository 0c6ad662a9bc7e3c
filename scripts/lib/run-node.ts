import { spawn } from 'node:child_process';
import { root } from './root.ts';

/** The result of a child process. */
export interface Outcome {
  readonly ok: boolean;
  /** Standard output and standard error, in order of arrival. */
  readonly output: string;
}

/**
 * Runs a Node program in the checkout, without standard input, and collects its output.
 *
 * @param seconds after which the program and its children are killed
 */
export function runNode(args: readonly string[], seconds: number, env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // In its own process group, so that its browsers and workers end with it.
      detached: process.platform !== 'win32',
    });
    let output = '';
    const kill = () => {
      if (child.pid === undefined) return;
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        // It has already ended.
      }
    };
    const timer = setTimeout(() => {
      output += `\nKilled after ${seconds} seconds.\n`;
      kill();
    }, seconds * 1000);
    const interrupt = () => {
      kill();
      process.exit(130);
    };
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
      });
    }
    const finish = (ok: boolean) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}
