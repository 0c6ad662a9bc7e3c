import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { smallHosts, smallModel } from '../../test/support/small-model.ts';
import { writeModel } from '../core/model/write-model.ts';
import { UsageError } from './command.ts';
import { evaluateCommand } from './evaluate.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostwise-evaluate-'));
const model = join(folder, 'small.bin');
const csv = join(folder, 'names.csv');
const said = { out: '', err: '' };

beforeAll(async () => {
  writeFileSync(model, await writeModel(smallModel()));
  // Some labels are wrong, so that there are errors to measure.
  const rows = smallHosts().map(
    ({ host, label, family }, i) => `${host},${i % 70 === 0 ? 1 - label : label},${family}\n`,
  );
  writeFileSync(csv, `host,label,family\n${rows.filter((_, i) => i % 5 === 0).join('')}`);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  said.out = '';
  said.err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += text;
    return true;
  });
});

test('prints figures with their bounds, and writes them as JSON and as a page', async () => {
  const metrics = join(folder, 'metrics.json');
  const report = join(folder, 'report.html');
  const args = ['--csv', csv, '--model', model];
  expect(await evaluateCommand.run([...args, '--metrics', metrics, '--report', report])).toBe(0);
  expect(said.out).toMatch(/area under the ROC curve +0\.\d{4} \(0\.\d{4} to [01]\.\d{4}\)/);
  expect(said.out).toMatch(/caught at 1 false alarm in 10,000/);

  const text = readFileSync(metrics, 'utf8');
  const figures = JSON.parse(text);
  expect(figures).toMatchObject({
    file: 'names.csv',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    leftOut: 0,
    without: [],
    bootstrap: { replicates: 1000, seed: 1, level: 0.95 },
  });
  for (const method of [figures.hostwise, figures.seedRegression]) {
    expect(method.intervals.area[0]).toBeLessThanOrEqual(method.area);
    expect(method.intervals.area[1]).toBeGreaterThanOrEqual(method.area);
    expect(method.intervals.families.length).toBe(method.families.length);
    expect(method.roc.at(-1)).toMatchObject({ falseAlarmRate: 1, caught: 1 });
  }
  expect(readFileSync(report, 'utf8')).toContain(`Evaluation of model ${figures.model}`);

  said.out = '';
  await evaluateCommand.run([...args, '--format', 'json']);
  expect(said.out).toBe(text);
}, 60_000);

test('leaves figures out that rows of one label do not have', async () => {
  const benign = join(folder, 'benign.csv');
  writeFileSync(benign, 'host,label\ngarden-house.test,0\nriverstone.com,0\nmusicpaper.de,0\n192.0.2.1,0\n');
  expect(await evaluateCommand.run(['--csv', benign, '--model', model, '--format', 'json'])).toBe(1);
  expect(JSON.parse(said.out)).toMatchObject({ leftOut: 2, hostwise: { rows: 2, area: null } });
  expect(said.err).toContain('192.0.2.1 is not a name that a model can judge');
});

test('names what cannot be measured', async () => {
  const empty = join(folder, 'empty.csv');
  writeFileSync(empty, 'host,label\n192.0.2.1,0\n');
  await expect(evaluateCommand.run(['--csv', empty, '--model', model])).rejects.toThrow(/no row can be scored/);
  await expect(evaluateCommand.run(['--csv', csv, '--model', model, '--without', 'nonsense'])).rejects.toThrow(
    new UsageError('--without: there is no contribution "nonsense"').message,
  );
  await expect(evaluateCommand.run([])).rejects.toThrow(UsageError);
});
