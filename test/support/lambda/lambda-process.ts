import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { type Driver, type LambdaEntry, type LambdaZip, lambdaZip } from '../../../scripts/lib/lambda-zip.ts';

const runtime = fileURLToPath(new URL('lambda-runtime.mjs', import.meta.url));

/** What a handler returns to API Gateway; REST APIs get `multiValueHeaders`, the others `headers`. */
export interface LambdaResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** An unpacked function, as on Lambda. */
export interface UnpackedFunction extends LambdaZip {
  readonly folder: string;
  /** Starts an environment of the function: a process with only these environment variables and the usual ones. */
  start(env?: Readonly<Record<string, string>>): Promise<LambdaProcess>;
  remove(): Promise<void>;
}

/** Builds the zip of an entry point and unpacks it outside the checkout, where no packages are installed. */
export async function unpackFunction(entry: LambdaEntry, drivers: readonly Driver[] = []): Promise<UnpackedFunction> {
  const built = await lambdaZip(entry, drivers);
  const folder = await mkdtemp(path.join(tmpdir(), `hostwise-${entry}-`));
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(unzipSync(built.bytes))) await writeFile(path.join(folder, name), bytes);
  return {
    ...built,
    folder,
    start: (env = {}) => LambdaProcess.start(path.join(folder, 'index.mjs'), env),
    remove: () => rm(folder, { recursive: true }),
  };
}

interface Waiting {
  resolve(result: LambdaResult): void;
  reject(error: Error): void;
}

/** One environment of a function. */
export class LambdaProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #output = '';
  #errors = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.stdout?.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#errors += chunk.toString();
    });
    child.on('message', ({ id, result, error }: { id: number; result?: LambdaResult; error?: string }) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (result === undefined) waiting?.reject(new Error(error));
      else waiting?.resolve(result);
    });
    child.on('exit', (code) => {
      for (const { reject } of this.#waiting.values())
        reject(new Error(`ended with ${code}: ${withoutQuotedCode(this.#errors)}`));
      this.#waiting.clear();
    });
  }

  /** @throws Error with the output of the process if the handler cannot be imported */
  static async start(file: string, env: Readonly<Record<string, string>>): Promise<LambdaProcess> {
    const usual = { AWS_REGION: 'eu-central-1', AWS_LAMBDA_FUNCTION_NAME: 'hostwise-test' };
    const child = fork(runtime, [pathToFileURL(file).href], {
      cwd: tmpdir(),
      env: { ...usual, ...env },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const started = new LambdaProcess(child);
    await new Promise<unknown>((resolve, reject) => started.#waiting.set(0, { resolve, reject }));
    return started;
  }

  /** Passes an event to the handler. @throws Error if the handler throws */
  invoke(event: object): Promise<LambdaResult> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ id, event });
    });
  }

  /** Parses the lines of the standard output so far. Every line is JSON. */
  log(): Record<string, unknown>[] {
    return this.#output
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  /** Sums a metric over the log so far. */
  count(metric: string): number {
    return this.log().reduce((sum, line) => ('_aws' in line ? sum + Number(line[metric] ?? 0) : sum), 0);
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }
}

/** Removes the line of the minified program that Node quotes. */
function withoutQuotedCode(errors: string): string {
  return errors
    .split('\n')
    .filter((line) => line.length < 500)
    .join('\n');
}
