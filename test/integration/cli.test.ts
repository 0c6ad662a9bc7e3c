import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runHostwise as hostwise } from '../support/run-hostwise.ts';
import { smallHosts } from '../support/small-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostwise-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('classify', () => {
  test('prints one JSON object per line in order, and continues after an invalid line', async () => {
    const { code, out } = await hostwise(
      ['classify', '--format', 'json'],
      'wikipedia.org\nnot a host\n\nLOCALHOST\r\nxjpakmdcfuqezlw.biz\n',
    );
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(lines.map(({ host }) => host)).toEqual(['wikipedia.org', 'not a host', 'localhost', 'xjpakmdcfuqezlw.biz']);
    expect(lines[1]).toEqual({ host: 'not a host', error: expect.stringContaining('character') });
    expect(lines[2]).toMatchObject({ verdict: 'internal', probability: null, registrable: null });
    expect(lines[3]).toMatchObject({
      registrable: 'xjpakmdcfuqezlw.biz',
      verdict: 'dangerous',
      threat: 'dga',
      label: 1,
    });
    const { probability, intercept, contributions } = lines[3];
    const logOdds = Object.values<number>(contributions).reduce((sum, term) => sum + term, intercept);
    expect(1 / (1 + Math.exp(-logOdds))).toBe(probability);
  });

  test('prints a table and CSV for hosts on the command line', async () => {
    const table = await hostwise(['classify', 'wikipedia.org', '10.0.0.1']);
    expect(table).toMatchObject({ code: 0, err: '' });
    expect(table.out.split('\n')[1]).toMatch(/^wikipedia\.org +safe +- +0\.\d\d%/);
    const csv = await hostwise(['classify', 'wikipedia.org', 'a,b.com', 'a "b"', '--format', 'csv']);
    expect(csv.code).toBe(1);
    expect(csv.out.split('\n')[2]).toMatch(/^"a,b\.com","a,b\.com",/);
    expect(csv.out.split('\n')[3]).toMatch(/^"a ""b""",,,,,,/);
  });

  test('omits the contributions that --without names', async () => {
    const { out } = await hostwise([
      'classify',
      'wikipedia.org',
      '--format',
      'json',
      '--without',
      'popularity,listed,suffix',
    ]);
    expect(Object.keys(JSON.parse(out).contributions)).not.toContain('suffix');
  });

  test('reads a long file in little memory', async () => {
    const path = file(
      'many.txt',
      Array.from({ length: 60_000 }, (_, i) => `host${i}.example-${i % 977}.com\n`).join(''),
    );
    const { code, out } = await hostwise(['classify', '--file', path, '--format', 'csv'], '', {
      NODE_OPTIONS: '--max-old-space-size=48',
    });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').length).toBe(60_001);
  }, 60_000);

  test.each([
    [['classify', '--format', 'xml', 'a.com'], /--format: expected one of table, json, csv, found "xml"/],
    [['classify', '--without', 'nonsense', 'a.com'], /there is no contribution "nonsense"/],
    [['classify', '--nonsense'], /nonsense/],
    [['classify', 'a.com', '--file', '-'], /either HOST or --file/],
    [['nonsense'], /there is no command "nonsense"/],
    [[], /no command/],
  ])('%j is a usage error', async (args, message) => {
    expect(await hostwise(args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) });
  });

  test('names a model file that cannot be read', async () => {
    const model = file('broken.bin', 'HOSTWISE but not really, although it is long enough to hold a preamble');
    expect(await hostwise(['classify', 'a.com', '--model', model])).toMatchObject({
      code: 1,
      err: expect.stringContaining(`model ${model}`),
    });
  });
});

describe('train and evaluate', () => {
  const rows = smallHosts().map(({ host, label, family }) => `${host},${label},${family}\n`);
  const header = 'host,label,family\n';

  test('train on some rows and evaluate on the others; the same rows give the same bytes', async () => {
    const train = file('train.csv', header + rows.filter((_, i) => i % 4 !== 0).join(''));
    const rest = file('rest.csv', header + rows.filter((_, i) => i % 4 === 0).join(''));
    const first = await hostwise(['train', '--csv', train, '--out', join(folder, 'one')]);
    expect(first).toMatchObject({ code: 0, err: '' });
    await hostwise(['train', '--csv', train, '--out', join(folder, 'two')]);
    const model = join(folder, 'one', 'hostwise.bin');
    expect(readFileSync(model)).toEqual(readFileSync(join(folder, 'two', 'hostwise.bin')));

    const { code, out } = await hostwise(['evaluate', '--csv', rest, '--model', model, '--format', 'json']);
    expect(code).toBe(0);
    const { hostwise: ours, seedRegression } = JSON.parse(out);
    expect(ours.area).toBeGreaterThan(0.98);
    expect(ours.atBestF1.error).toBeLessThanOrEqual(seedRegression.atBestF1.error);
    expect((await hostwise(['evaluate', '--csv', rest, '--model', model])).out).toContain('area under the ROC curve');
  }, 120_000);

  test('invalid rows are reported, and the other rows are used', async () => {
    const path = file('bad.csv', `${header}wikipedia.org,0,x\nexample.com,maybe,x\n,1,x\nxjpakmdcfuqezlw.biz,1,x\n`);
    const { code, out, err } = await hostwise(['evaluate', '--csv', path, '--format', 'json']);
    expect(code).toBe(1);
    expect(err).toMatch(/line 3: label: expected 0 or 1, found "maybe"/);
    expect(JSON.parse(out)).toMatchObject({ leftOut: 2, hostwise: { rows: 2 } });
  });

  test('missing columns, a missing class and a missing --out are reported', async () => {
    const noHeader = file('no-header.csv', 'wikipedia.org,0\n');
    expect(await hostwise(['evaluate', '--csv', noHeader])).toMatchObject({
      code: 1,
      err: expect.stringContaining('host and label is missing'),
    });
    const oneClass = file('one-class.csv', `${header}wikipedia.org,0,x\n`);
    expect(await hostwise(['train', '--csv', oneClass, '--out', folder])).toMatchObject({
      code: 1,
      err: expect.stringContaining('none with label 1'),
    });
    expect(await hostwise(['train', '--csv', oneClass])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out'),
    });
  });
});
