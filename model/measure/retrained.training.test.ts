import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeMadeUpData } from '../../test/support/made-up-data.ts';
import { smallOptions } from '../../test/support/small-model.ts';
import { measureAblation } from './ablation.ts';
import { measureLeaveFamilyOut } from './leave-family-out.ts';
import type { MeasureOptions } from './measure-options.ts';

// The measurements that train, on a small made-up data folder.

const folder = mkdtempSync(join(tmpdir(), 'hostwise-retrained-'));
beforeAll(() => writeMadeUpData(folder));
afterAll(() => rmSync(folder, { recursive: true }));

const optionsFor = (...parts: string[]): MeasureOptions => ({
  parts,
  share: 1,
  out: '',
  names: 0,
  sample: 0,
  train: smallOptions,
});

function rowsIn(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.slice(2, -2).split(' | '));
}

test('ablation: the rows that are asked for, all on the same names', async () => {
  const text = await measureAblation(folder, optionsFor('full', 'seed', 'ngram-regression', 'no-made-up-families'));
  const rows = rowsIn(text);
  expect(rows.map(([title]) => title?.split(' ')[0])).toEqual(['the', 'logistic', 'generated-name', 'without']);
  for (const [, area, hundred, , unseen] of rows) {
    expect(Number(area)).toBeGreaterThan(0.5);
    expect(hundred).toMatch(/^\d+\.\d % \([\d.]+ to [\d.]+\)$/);
    expect(Number(unseen)).toBeLessThanOrEqual(1);
  }
  await expect(measureAblation(folder, optionsFor('no-nonsense'))).rejects.toThrow(
    /unknown "no-nonsense"; expected any of seed, /,
  );
}, 120_000);

test('leave-family-out: out of training and in it, with the families that share the generator', async () => {
  const text = await measureLeaveFamilyOut(folder, optionsFor('suppobox', 'ranbyus'));
  const rows = rowsIn(text);
  expect(rows.map(([family]) => family)).toEqual(['ranbyus', 'suppobox (with pizd)', 'mean']);
  for (const [, scheme, count, out] of rows.slice(0, 2)) {
    expect(scheme).not.toBe('');
    // A fifth of 120.
    expect(Number(count)).toBeGreaterThan(8);
    expect(Number(count)).toBeLessThan(42);
    expect(out).toMatch(/^\d+\.\d % \([\d.]+ to [\d.]+\)$/);
  }
  await expect(measureLeaveFamilyOut(folder, optionsFor('banjori'))).rejects.toThrow(/no family banjori in train\/dga/);
}, 120_000);
