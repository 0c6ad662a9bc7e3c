import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, afterEach, expect, test } from 'vitest';
import { copyCheckout } from '../support/checkout-copy.ts';
import { documentedCommands } from '../support/documented-commands.ts';
import { freePort } from '../support/servers/free-port.ts';

// Every shell command in these documents runs as it is printed, in a copy of the checkout. The documents run one after
// the other, because later commands use the files of earlier ones.

const documents = ['README.md', 'CONTRIBUTING.md', 'docs/rest-api.md', 'docs/intel.md', 'docs/models.md'];

/** Commands that are not run, with the reason. A pattern that matches no command must be removed. */
const excluded: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^npm start$/, 'is the step "demo" of npm test'],
  [/^npm test\b/, 'runs this test again'],
  [/^npm run (build && npm run )?test:/, 'runs tests that npm test runs anyway'],
  [/^npm run dev$/, 'needs a browser, and runs until it is stopped'],
  [/^npm run build$/, 'is the step "build" of npm test'],
  [/^npm run build:lambda$/, 'is covered by test/integration/lambda-zip.test.ts'],
  [/^git commit /, 'changes the history'],
  [/^hostwise intel load /, 'needs a database'],
  [/ s3:/, 'needs a bucket on S3'],
];
const isExcluded = (command: string): boolean => excluded.some(([pattern]) => pattern.test(command));

const copy = copyCheckout();
const servers: ChildProcess[] = [];
const port = await freePort();

afterEach(() => {
  // A negative id stands for the whole process group: npm, its shell and the server.
  for (const { pid } of servers.splice(0)) if (pid !== undefined) process.kill(-pid, 'SIGTERM');
});
afterAll(() => copy.remove());

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Starts a command in a shell, in a new process group. */
function start(command: string): ChildProcess {
  // Removes the variables of the npm process that runs this test.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|VITEST|NODE_ENV$)/i.test(name));
  const env = { ...Object.fromEntries(inherited), PATH: `${copy.bin}:${process.env.PATH}` };
  return spawn('sh', ['-c', command], { cwd: copy.folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

function isServer(command: string): boolean {
  return /\bserve$/.test(command);
}

/** Runs a command to its end, or a server until it listens. Replaces the documented port, which may be in use. */
function run(command: string): Promise<Outcome> {
  const child = start(isServer(command) ? `${command} --port ${port}` : command.replaceAll(':8787', `:${port}`));
  if (isServer(command)) servers.push(child);
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (isServer(command) && output.includes('answers on ')) resolve({ code: 0, output });
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

test('every exclusion matches a command', () => {
  const commands = documents.flatMap(documentedCommands);
  const unused = excluded.filter(([pattern]) => !commands.some((command) => pattern.test(command)));
  expect(unused).toEqual([]);
});

test.each(documents)(
  'the commands in %s run, and leave no file that Git sees',
  async (document) => {
    const commands = documentedCommands(document).filter((command) => !isExcluded(command));
    expect(commands).not.toEqual([]);
    for (const command of commands) {
      const { code, output } = await run(command);
      expect({ command, code }, output).toEqual({ command, code: 0 });
      // curl exits with 0 even if the server answers with a problem.
      if (command.startsWith('curl')) expect(JSON.parse(output)).not.toHaveProperty('status');
    }
    expect(copy.changes()).toEqual([]);
  },
  180_000,
);
