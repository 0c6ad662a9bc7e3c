import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** `hostwise serve` in a separate process. */
export interface ServeProcess {
  /** The URL of the server, with a slash at the end. */
  readonly url: string;
  readonly child: ChildProcess;
  /** Returns everything that it has logged so far. */
  log(): string;
  /** Stops it, and resolves to its exit code and its whole log. */
  stop(signal?: NodeJS.Signals): Promise<{ readonly code: number | null; readonly log: string }>;
}

/** Arguments of Node that start the command from a checkout. */
export const fromSource: readonly string[] = ['--import', 'tsx', 'src/cli/main.ts'];

/**
 * Starts the server on a free port.
 * @param program arguments of Node that start the command
 * @param log whether to keep its log; a load test has no time to read it
 * @throws Error with the log if the command does not start
 */
export async function startServe(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
  program: readonly string[] = fromSource,
  log: 'kept' | 'dropped' = 'kept',
): Promise<ServeProcess> {
  const child = spawn(process.execPath, [...program, 'serve', '--port', '0', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', log === 'kept' ? 'pipe' : 'ignore'],
  });
  let out = '';
  let logged = '';
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const started = new Promise<string>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const [, url] = /answers on (\S+)\n/.exec(out) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    logged += text;
  });
  const url = await Promise.race([started, exited.then(() => null)]);
  if (url === null) throw new Error(`hostwise serve ended with ${child.exitCode}: ${logged}`);
  return {
    url,
    child,
    log: () => logged,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      const [code] = await exited;
      return { code, log: logged };
    },
  };
}
