import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeMadeUpData } from '../../test/support/made-up-data.ts';
import { adversarialRows } from './adversarial.ts';
import { readBundledModel } from './bundled-model.ts';
import { measureCalibration } from './calibration.ts';
import { measureData } from './data.ts';
import { measureDga } from './dga.ts';
import { measureFalseAlarms } from './false-alarms.ts';
import { countRows, findDate, shortHash } from './list-facts.ts';
import { measureLookalikes } from './lookalikes.ts';
import { chooseParts } from './measure-options.ts';
import { measurePhishing } from './phishing.ts';
import { readPopularNames } from './popular-names.ts';
import { measureWorst } from './worst.ts';

// The measurements that train no model, on a small made-up data folder.

const folder = mkdtempSync(join(tmpdir(), 'hostwise-measure-'));
beforeAll(() => writeMadeUpData(folder));
afterAll(() => rmSync(folder, { recursive: true }));

/** Returns the cells of every row of the tables in `text`, without headings and rules. */
function rowsIn(text: string): string[][] {
  return text
    .split('\n')
    .filter((line, i, lines) => line.startsWith('| ') && !lines[i + 1]?.startsWith('|---'))
    .map((line) => line.slice(2, -2).split(' | '));
}

const percentage = /^\d+(\.\d+)? %/;

test('dga compares five benign sets with three kinds of families each and gives bounds for every area', async () => {
  const text = await measureDga(folder);
  const rows = rowsIn(text);
  expect(rows.length).toBe(15);
  for (const [, families, area = '', hundred = ''] of rows) {
    expect(families).toMatch(/^(8 in training|3 in no training|3 of them)/);
    const [value, low, high] = /^([\d.]+) \(([\d.]+) to ([\d.]+)\)$/.exec(area)?.slice(1).map(Number) ?? [];
    expect(low).toBeLessThanOrEqual(value!);
    expect(high).toBeGreaterThanOrEqual(value!);
    expect(value).toBeGreaterThan(0.5);
    expect(hundred).toMatch(percentage);
  }
  expect(text).toContain('ranbyus (');
  expect(text).toContain('synthetic-syllables (');
});

test('false-alarms has a row per list, and separate rows for hostnames and for the most popular names', async () => {
  const rows = rowsIn(await measureFalseAlarms(folder));
  const titles = rows.map(([title]) => title);
  expect(titles).toContain('clean-e2ld-durable');
  expect(titles).toContain('misp-bank-websites');
  expect(titles).toContain('umbrella-100k-union-2026-07, hostnames');
  expect(titles.at(-2)).toBe("Tranco's first 10,000, January 2025");
  expect(titles.at(-1)).toBe('the 10,000 best ranks of any day, Umbrella included');
  const all = rows.find(([title]) => title === 'clean-e2ld-durable, all')!;
  const kept = rows.find(([title]) => title === 'clean-e2ld-durable')!;
  expect(Number(all[1])).toBe(1500);
  expect(Number(kept[1])).toBeGreaterThan(75);
  expect(Number(kept[1])).toBeLessThan(300);
  for (const [, , uncertain, suspicious, dangerous] of rows) {
    expect(Number.parseFloat(uncertain!)).toBeGreaterThanOrEqual(Number.parseFloat(suspicious!));
    expect(Number.parseFloat(suspicious!)).toBeGreaterThanOrEqual(Number.parseFloat(dangerous!));
    expect(suspicious).toMatch(/^[\d.]+ \([\d.]+ to [\d.]+\)$/);
  }
});

test('sorts the most popular names by their best rank', async () => {
  const names = await readPopularNames(folder, 4);
  const ranked = (file: string): string[] =>
    readFileSync(join(folder, 'rankings', file), 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]!.replace('www.', ''));
  const [first, second] = ranked('tranco-shards-2025-05_2026-02.csv');
  const [other] = ranked('umbrella-100k-union-2026-07.csv');
  expect(names.slice(0, 2).sort()).toEqual([first, other].sort());
  expect(names[2]).toBe(second);
});

test('calibration covers every kind of name, and its bins contain all the weight', async () => {
  const rows = rowsIn(await measureCalibration(folder));
  expect(rows.slice(0, 4).map(([, model]) => model)).toEqual(['all heads', 'their own head', 'all heads', 'all heads']);
  for (const [, , mean, share, error] of rows.slice(0, 4)) {
    expect(mean).toMatch(percentage);
    expect(share).toBe('50.00 %');
    expect(Number(error)).toBeGreaterThanOrEqual(0);
    expect(Number(error)).toBeLessThanOrEqual(1);
  }
  const mass = rows.slice(4).reduce((sum, [, , weight]) => sum + Number.parseFloat(weight!), 0);
  expect(mass).toBeCloseTo(100, 0);
});

test('adversarial covers created and published names, and stricter levels never catch more', async () => {
  const [, ...rows] = await adversarialRows(folder, await readBundledModel(), 100);
  expect(rows.map(([title]) => title?.split(':')[0])).toEqual([
    'CharBot-like',
    'DeepDGA-like',
    'generated names as they are',
    'MaskDGA-like',
    'MaskDGA-like',
    'random',
    'published',
    'published',
    'published',
  ]);
  const share = (cell: string | undefined): number => Number.parseFloat(cell!);
  for (const [, number, suspicious, dangerous, hundred, thousand] of rows) {
    expect(Number(number)).toBeGreaterThan(0);
    expect(share(suspicious)).toBeGreaterThanOrEqual(share(dangerous));
    expect(share(hundred)).toBeGreaterThanOrEqual(share(thousand));
  }
  const caught = (title: string): number => share(rows.find(([name]) => name?.startsWith(title))?.[2]);
  expect(caught('MaskDGA-like: half')).toBeLessThan(caught('generated names as they are'));
});

test('lookalikes shows permutations by class for known and unseen targets, and the flagged benign names', async () => {
  const text = await measureLookalikes(folder, { names: 2 });
  const rows = rowsIn(text);
  expect(text).toMatch(/\d+ protected sites\. \d+ of \d+ listed names/);
  expect(rows.filter(([title]) => title === 'labels of 5 letters and more').length).toBe(2);
  expect(rows.find(([title]) => title === 'durable clean set')?.[1]).toBe('1500');
});

test('phishing measures each set of benign hosts and shows the false alarms by list', async () => {
  const rows = rowsIn(await measurePhishing(folder));
  const all = rows.filter(([score]) => score === 'all heads');
  expect(all.length).toBe(2);
  for (const [, , phishing, benign, area] of all) {
    expect(Number(phishing)).toBeGreaterThan(50);
    expect(Number(benign)).toBeGreaterThan(50);
    expect(Number(area)).toBeGreaterThan(0.5);
  }
  expect(rows.map(([list]) => list)).toContain('clean-e2ld-durable');
});

test('worst writes one file per set, and each line has a host and its largest terms', async () => {
  const out = join(folder, 'worst');
  const rows = rowsIn(await measureWorst(folder, { out }));
  expect(rows.map(([file]) => file).sort()).toEqual(readdirSync(out).sort());
  for (const [file, , wrong, written] of rows) {
    const lines = readFileSync(join(out, file!), 'utf8').trimEnd().split('\n').slice(1);
    expect(lines.length).toBe(Number(written));
    expect(Number(written)).toBeLessThanOrEqual(Math.min(200, Number(wrong)));
    for (const line of lines) expect(line.split('\t').length).toBeGreaterThan(5);
  }
  const misses = rows.find(([file]) => file === 'misses-phishing-since-2026-05.tsv')!;
  expect(Number(misses[1])).toBe(200);
});

describe('data', () => {
  test('shows the rows, hash and date of every list, and how many rows each head uses', async () => {
    const rows = rowsIn(await measureData(folder));
    const list = (name: string): string[] | undefined => rows.find(([title]) => title === name);
    const bytes = readFileSync(join(folder, 'train', 'benign', 'alexa-100k-2013.txt'));
    const [, count, hash, date, generated] = list('alexa-100k-2013')!;
    expect([count, hash, date]).toEqual(['900', shortHash(bytes), '2013']);
    // A tenth is reserved for the test.
    expect(Number(generated)).toBeGreaterThan(740);
    expect(Number(generated)).toBeLessThan(870);
    expect(list('tranco-newcomers-2025-06_2026-02')?.slice(-2)).toEqual(['0', '0']);
    expect(Number(list('phishtank-valid-2026-08')?.at(-1))).toBeGreaterThan(0);
  });

  test('finds the date at the end of the name', () => {
    expect(findDate('umbrella-100k-2026-07-24')).toBe('2026-07-24');
    expect(findDate('tranco-shards-2025-05_2026-02')).toBe('2025-05 to 2026-02');
    expect(findDate('alexa-100k-2013')).toBe('2013');
    expect(findDate('alexa-jisis-78k')).toBe('-');
  });

  test('hashes like sha256sum and counts rows without blank lines and headings', () => {
    expect(shortHash(Buffer.from('abc'))).toBe('ba7816bf8f01');
    expect(countRows('a\n\nb\n', false)).toBe(2);
    expect(countRows('host,day\na,1\n', true)).toBe(1);
  });
});

test('chooses parts in the order of the table and reports unknown ones', () => {
  const options = { parts: ['c', 'a'] };
  expect(chooseParts(['a', 'b', 'c'], options)).toEqual(['a', 'c']);
  expect(chooseParts(['a', 'b'], { parts: null })).toEqual(['a', 'b']);
  expect(() => chooseParts(['a', 'b'], options)).toThrow(/unknown "c"; expected any of a, b/);
});

describe('the command line', () => {
  const run = (data: string, ...args: string[]): { status: number; stderr: string } => {
    const main = fileURLToPath(new URL('main.ts', import.meta.url));
    const env = { ...process.env, HOSTWISE_DATA: data };
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], {
      encoding: 'utf8',
      env,
    });
    return { status: status ?? -1, stderr };
  };

  test('refuses unknown sections and wrong options', () => {
    const { status, stderr } = run(folder, 'nonsense');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('Unknown section "nonsense"; expected any of seed, dga'),
    ]);
    expect(run(folder, 'ablation', '--share', '2').stderr).toContain(
      '--share: expected a number above 0 and at most 1, found "2"',
    );
  });

  test('reports a missing data folder in one line, unless no section needs it', () => {
    const missing = join(folder, 'missing');
    const { status, stderr } = run(missing, 'dga');
    expect([status, stderr]).toEqual([1, `There is no data folder at ${missing}; set HOSTWISE_DATA to its path.\n`]);
    expect(run(missing, 'size')).toEqual({ status: 0, stderr: '' });
  });
});
