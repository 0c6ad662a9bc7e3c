import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

// The command as users start it: from a checkout and from the built package.

const root = fileURLToPath(new URL('../..', import.meta.url));
const checkout = ['--import', './scripts/register.mjs', 'scripts/hostwise.mjs'];
const built = [path.join(root, 'dist', 'cli', 'hostwise.mjs')];
const hosts = 'example.com\nxjqvwkzhplrtgd.com\nprinter.local\n192.0.2.1\n';

function run(command: readonly string[], args: readonly string[], cwd = root): string {
  return execFileSync(process.execPath, [...command, ...args], { cwd, input: hosts, encoding: 'utf8' });
}

beforeAll(() => {
  execFileSync(process.execPath, ['--import', './scripts/register.mjs', 'scripts/build-cli.ts'], { cwd: root });
}, 60_000);

test('a checkout prints only the answers on standard output', () => {
  const answers = run(checkout, ['classify', '--format', 'json']).trim().split('\n');
  expect(answers.map((line) => (JSON.parse(line) as { host: string }).host)).toEqual(hosts.trim().split('\n'));
});

test('the built command prints the same answers from any folder', () => {
  const args = ['classify', '--format', 'json'];
  expect(run(built, args, tmpdir())).toBe(run(checkout, args));
});
