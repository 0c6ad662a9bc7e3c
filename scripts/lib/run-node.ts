import { spawn } from 'node:child_process';
import { root } from './root.ts';

/** How a child process ended. */
export interface Outcome {
  readonly ok: boolean;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

/**
 * Runs a Node program in the checkout without standard input and keeps what it prints.
 *
 * @param seconds it is ended, with its children, when it takes longer
 */
export function runNode(args: readonly string[], seconds: number, env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that browsers and workers end with it.
      detached: process.platform !== 'win32',
    });
    let output = '';
    const end = () => {
      if (child.pid === undefined) return;
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    };
    const timer = setTimeout(() => {
      output += `\nEnded: it took longer than ${seconds} seconds.\n`;
      end();
    }, seconds * 1000);
    const interrupt = () => {
      end();
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
