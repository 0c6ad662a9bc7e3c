import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder } from '../model/training/common/data-folder.ts';
import { findBrowser } from './lib/find-browser.ts';
import { root } from './lib/root.ts';
import { type Outcome, runNode } from './lib/run-node.ts';
import { lastLine, playwrightTally, type Tally, total, vitestTally } from './lib/tally.ts';

// Everything that must hold, in one run: `npm test`. With names of steps as arguments, only these.

interface Step {
  readonly name: string;
  run(): Promise<{ outcome: Outcome; tally: Tally }>;
}

const reports = path.join(root, '.cache', 'reports');
const bin = (...parts: string[]) => path.join(root, 'node_modules', ...parts);
const program = (script: string, ...args: string[]) => [
  '--import',
  './scripts/register.mjs',
  `scripts/${script}`,
  ...args,
];

/** A check that counts as one test. */
function check(name: string, args: readonly string[], seconds: number): Step {
  return {
    name,
    async run() {
      const outcome = await runNode(args, seconds);
      return { outcome, tally: { passed: outcome.ok ? 1 : 0, failed: outcome.ok ? 0 : 1, skipped: [] } };
    },
  };
}

/** A test runner that leaves a report in JSON. One that fails with no failed test counts as one failure. */
function suite(
  name: string,
  seconds: number,
  count: (json: string) => Tally,
  prepare: (report: string) => Promise<{ args: readonly string[]; env?: Record<string, string> }>,
): Step {
  return {
    name,
    async run() {
      const report = path.join(reports, `${name}.json`);
      await rm(report, { force: true });
      const { args, env } = await prepare(report);
      const outcome = await runNode(args, seconds, env);
      const json = await readFile(report, 'utf8').catch(() => null);
      const tally = json === null ? { passed: 0, failed: 1, skipped: [] } : count(json);
      return { outcome, tally: !outcome.ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally };
    },
  };
}

const steps: readonly Step[] = [
  check('lint', [bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off'], 60),
  check('types', [bin('typescript', 'bin', 'tsc'), '--build', '--pretty', 'false'], 120),
  check('unused', [bin('knip', 'bin', 'knip.js'), '--no-progress'], 60),
  suite('unit', 900, vitestTally, async (report) => ({
    args: [bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  })),
  check('build', program('build.ts'), 60),
  check('infra', ['scripts/check-infra.mjs'], 300),
  check('demo', program('start.ts', '--headless', '--no-build'), 120),
  suite('browser', 900, playwrightTally, async (report) => ({
    args: [bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CHROME_PATH: (await findBrowser()).path },
  })),
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => steps.every((step) => step.name !== name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
await mkdir(reports, { recursive: true });
const tallies: Tally[] = [];
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const started = performance.now();
  const { outcome, tally } = await step.run().catch((error: unknown) => ({
    outcome: { ok: false, output: String(error) },
    tally: { passed: 0, failed: 1, skipped: [] },
  }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  console.log(`${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(8)} ${seconds} s   ${lastLine(tally)}`);
  if (tally.failed > 0) console.log(`\n${outcome.output.trim()}\n`);
  tallies.push(tally);
}
const sum = total(tallies);
if (sum.skipped.length > 0) {
  if (dataFolder === null) console.log('\nTests on real corpora were skipped: see HOSTWISE_DATA in CONTRIBUTING.md.');
  console.log(`\nSkipped:\n${sum.skipped.map((name) => `  ${name}`).join('\n')}`);
}
console.log(lastLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
