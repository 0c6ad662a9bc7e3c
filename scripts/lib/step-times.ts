import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './root.ts';

/** Seconds that each step of `npm test` took when it last passed here. */
export type StepTimes = Record<string, number>;

const file = path.join(root, '.cache', 'step-times.json');

/** Returns no times if nothing was measured yet or the file is damaged. */
export async function readStepTimes(): Promise<StepTimes> {
  try {
    const times: unknown = JSON.parse(await readFile(file, 'utf8'));
    const entries = Object.entries(times ?? {}).filter(([, seconds]) => Number.isFinite(seconds));
    return Object.fromEntries(entries) as StepTimes;
  } catch {
    return {};
  }
}

export async function writeStepTimes(times: StepTimes): Promise<void> {
  await writeFile(file, `${JSON.stringify(times, null, 2)}\n`);
}
