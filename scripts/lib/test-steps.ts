import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { coverageTable } from './coverage-table.ts';
import { findBrowser } from './find-browser.ts';
import { root } from './root.ts';
import { type Outcome, runNode } from './run-node.ts';
import { flakySummary, playwrightTally, type Tally, vitestTally } from './tally.ts';

/** What a step came to. */
export interface StepResult {
  readonly outcome: Outcome;
  readonly tally: Tally;
  /** Printed even if the step passed. */
  readonly summary: string;
}

/** One part of `npm test`. */
export interface Step {
  readonly name: string;
  /** How long it takes on two processors, until a run here has measured it. */
  readonly seconds: number;
  /** Two steps that use a browser never run at once: the policy tests write a file that every browser reads. */
  readonly usesBrowser: boolean;
  /** Whether it runs if no step is named. */
  readonly isDefault: boolean;
  run(): Promise<StepResult>;
}

export const reportFolder = path.join(root, '.cache', 'reports');
const coverageSummary = path.join(root, '.cache', 'coverage', 'coverage-summary.json');

/** A step that hangs is ended after this many times its usual duration, for slow machines. */
const maxSlowdown = 8;

/** Lists all steps in their order. In CI the step `coverage` takes the place of `unit`. */
export function stepsFor(isCi: boolean): readonly Step[] {
  return [
    check('lint', 2, [bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--colors=off']),
    check('types', 8, [bin('typescript', 'bin', 'tsc'), '--build', '--pretty', 'false']),
    check('unused', 3, [bin('knip', 'bin', 'knip.js'), '--no-progress']),
    vitest('rules', 4),
    { ...vitest('unit', 20), isDefault: !isCi },
    { ...coverage(), isDefault: isCi },
    vitest('training', 60),
    check('infra', 20, ['scripts/check-infra.mjs']),
    vitest('integration', 150),
    playwright('firefox', 70, '--config=test/firefox/playwright.config.ts'),
    usingBrowser(check('build', 3, program('build.ts'))),
    usingBrowser(check('demo', 40, program('start.ts', '--headless', '--no-build'))),
    usingBrowser(playwright('browser', 500, '--project=e2e')),
    usingBrowser(playwright('attacks', 160, '--project=attacks')),
  ];
}

function bin(...parts: string[]): string {
  return path.join(root, 'node_modules', ...parts);
}

function program(script: string, ...args: string[]): string[] {
  return ['--import', './scripts/register.mjs', `scripts/${script}`, ...args];
}

function usingBrowser(step: Step): Step {
  return { ...step, usesBrowser: true };
}

function createStep(name: string, seconds: number, run: Step['run']): Step {
  return { name, seconds, usesBrowser: false, isDefault: true, run };
}

/** A check that counts as one test. */
function check(name: string, seconds: number, args: readonly string[]): Step {
  return createStep(name, seconds, async () => {
    const outcome = await runNode(args, limit(seconds));
    const tally = { passed: outcome.ok ? 1 : 0, failed: outcome.ok ? 0 : 1, skipped: [] };
    return { outcome, tally, summary: '' };
  });
}

/** A Vitest project. One worker leaves the other processor to the browser steps; integration tests mostly wait. */
function vitest(project: string, seconds: number, name = project, ...args: string[]): Step {
  const workers = project === 'integration' ? [] : ['--maxWorkers=1'];
  return suite(name, seconds, vitestTally, async (report) => ({
    args: [
      bin('vitest', 'vitest.mjs'),
      'run',
      `--project=${project}`,
      ...workers,
      ...args,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  }));
}

function coverage(): Step {
  const step = vitest('unit', 30, 'coverage', '--coverage');
  return {
    ...step,
    async run() {
      await rm(coverageSummary, { force: true });
      const result = await step.run();
      const json = await readFile(coverageSummary, 'utf8').catch(() => null);
      return { ...result, summary: json === null ? '' : coverageTable(json, root) };
    },
  };
}

/** The Playwright tests that `choice` selects. */
function playwright(name: string, seconds: number, choice: string): Step {
  const prepare = async (report: string) => ({
    args: [bin('@playwright', 'test', 'cli.js'), 'test', choice, '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CHROME_PATH: (await findBrowser()).path },
  });
  return suite(name, seconds, playwrightTally, prepare, flakySummary);
}

/** A test runner that leaves a report in JSON. One that fails without a failed test counts as one failure. */
function suite(
  name: string,
  seconds: number,
  count: (json: string) => Tally,
  prepare: (report: string) => Promise<{ args: readonly string[]; env?: Record<string, string> }>,
  summarise: (json: string) => string = () => '',
): Step {
  return createStep(name, seconds, async () => {
    const report = path.join(reportFolder, `${name}.json`);
    await rm(report, { force: true });
    const { args, env } = await prepare(report);
    const outcome = await runNode(args, limit(seconds), env);
    const json = await readFile(report, 'utf8').catch(() => null);
    const tally = json === null ? { passed: 0, failed: 1, skipped: [] } : count(json);
    return {
      outcome,
      tally: !outcome.ok && tally.failed === 0 ? { ...tally, failed: 1 } : tally,
      summary: json === null ? '' : summarise(json),
    };
  });
}

function limit(seconds: number): number {
  return Math.max(120, seconds * maxSlowdown);
}
