import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dataFolder } from '../model/training/common/data-folder.ts';
import { readStepTimes, writeStepTimes } from './lib/step-times.ts';
import { lastLine, type Tally, total } from './lib/tally.ts';
import { reportFolder, type Step, stepsFor } from './lib/test-steps.ts';

// `npm test`: every check and test. With names of steps as arguments, only these.

const isCi = Boolean(process.env.CI);
const all = stepsFor(isCi);
const names = process.argv.slice(2);
const unknown = names.filter((name) => all.every((step) => step.name !== name));
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. The steps are ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const steps = all.filter((step) => (names.length === 0 ? step.isDefault : names.includes(step.name)));

// Browser steps mostly wait, so the others run beside them. Both kinds would compete for a single processor.
const lanes = [true, false].map((usesBrowser) => steps.filter((step) => step.usesBrowser === usesBrowser));
const isParallel = availableParallelism() > 1 && lanes.every((lane) => lane.length > 0);

const times = await readStepTimes();
const secondsOf = (lane: readonly Step[]) => lane.reduce((sum, { name, seconds }) => sum + (times[name] ?? seconds), 0);
const expected = isParallel ? Math.max(...lanes.map(secondsOf)) : secondsOf(steps);
const basis = steps.every(({ name }) => times[name] !== undefined) ? 'as in the last run here' : 'an estimate';
console.log(`${steps.length} steps, about ${duration(expected)} (${basis}).`);

await mkdir(reportFolder, { recursive: true });
const tallies: Tally[] = [];
if (isParallel) await Promise.all(lanes.map(runAll));
else await runAll(steps);
await writeStepTimes(times);

const sum = total(tallies);
if (sum.skipped.length > 0) {
  if (dataFolder === null) console.log('\nTests on real corpora were skipped: see HOSTWISE_DATA in CONTRIBUTING.md.');
  console.log(`\nSkipped:\n${sum.skipped.map((name) => `  ${name}`).join('\n')}`);
}
console.log(lastLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

async function runAll(lane: readonly Step[]): Promise<void> {
  for (const step of lane) await runStep(step);
}

async function runStep(step: Step): Promise<void> {
  const start = performance.now();
  const { outcome, tally, summary } = await step.run().catch((error: unknown) => ({
    outcome: { ok: false, output: String(error) },
    tally: { passed: 0, failed: 1, skipped: [] },
    summary: '',
  }));
  const seconds = (performance.now() - start) / 1000;
  const result = tally.failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${result} ${step.name.padEnd(11)} ${seconds.toFixed(1).padStart(6)} s   ${lastLine(tally)}`);
  if (summary !== '') console.log(`\n${summary}\n`);
  if (tally.failed > 0) console.log(`\n${outcome.output.trim()}\n`);
  else times[step.name] = Math.round(seconds * 10) / 10;
  tallies.push(tally);
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
