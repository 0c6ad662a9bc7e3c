import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { intelCommand } from './intel.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hostwise-cli-intel-'));
afterAll(() => rmSync(folder, { recursive: true }));

let out = '';
let err = '';
beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
});

function file(name: string, text: string): string {
  const target = path.join(folder, name);
  writeFileSync(target, text);
  return target;
}

const run = (...args: string[]): Promise<number> => intelCommand.run(args);
const index = path.join(folder, 'out.idx');
const malware = file('malware.txt', 'bad.example.com\n10.0.0.1\n11.22.33.0/24\n');
const phishing = file('phishing.txt', 'example.com\nbad.example.com\nlocalhost\n');
const build = (...more: string[]) =>
  run('build', `malware:${malware}`, phishing, '--kind', 'phishing', '--out', index, '--day', '2026-08-16', ...more);

describe('build', () => {
  test('reports what it wrote and what it left out', async () => {
    expect(await build()).toBe(0);
    expect(out).toMatch(/out\.idx: index [0-9a-f]{16}, 3 indicators from 2 feeds, 0\.3 MB\n$/);
    expect(err).toBe(
      `6 lines: 4 values accepted, repetitions included; 2 left out\n` +
        `          1 private or reserved address, first "10.0.0.1", ${malware} line 2\n` +
        `          1 name outside the public DNS, first "localhost", ${phishing} line 3\n`,
    );
    const first = readFileSync(index);
    await build();
    expect(readFileSync(index)).toEqual(first);
  });

  test('leaves out exclusions', async () => {
    await build('--exclude', file('exclude.txt', 'example.com\n'), '--exclude', file('more.txt', '11.22.33.0/24\n'));
    expect(out).toContain('1 indicators from 2 feeds');
    expect(err).toContain('2 excluded, first');
  });

  test('names a feed without usable values', async () => {
    const empty = file('empty.txt', '<html>\n');
    expect(await run('build', empty, '--out', index)).toBe(1);
    expect(err).toContain(`${empty}: no value of this feed could be used\n`);
  });
});

describe('show', () => {
  test('prints what is listed and by which feeds', async () => {
    await build();
    out = '';
    expect(await run('show', 'www.bad.example.com', '11.22.33.44', 'example.net', 'LOCALHOST', '--index', index)).toBe(
      0,
    );
    expect(out).toBe(
      [
        'www.bad.example.com: bad.example.com is listed by 2 feeds, phishing, last on 2026-08-16',
        '  malware (malware, 2026-08-16)',
        '  phishing (phishing, 2026-08-16)',
        'www.bad.example.com: example.com is listed by 1 feed, phishing, last on 2026-08-16',
        '  phishing (phishing, 2026-08-16)',
        '11.22.33.44: 11.22.33.0/24 is listed by 1 feed, malware, last on 2026-08-16',
        '  malware (malware, 2026-08-16)',
        'example.net: not listed',
        'localhost: not listed',
        '',
      ].join('\n'),
    );
  });

  test('prints one JSON object per line, with an error for an invalid hostname', async () => {
    await build();
    out = '';
    expect(await run('show', 'no host', 'example.com', '--index', index, '--format', 'json')).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { host: 'no host', error: expect.stringContaining('character') },
      {
        host: 'example.com',
        listed: [
          {
            text: 'example.com',
            feeds: 1,
            day: '2026-08-16',
            kind: 'phishing',
            sources: [{ name: 'phishing', kind: 'phishing', day: '2026-08-16' }],
          },
        ],
      },
    ]);
  });

  test('names a file that is not an index', async () => {
    await expect(run('show', 'example.com', '--index', phishing)).rejects.toThrow(`index ${phishing}: `);
  });
});

describe('usage', () => {
  const config = file('config.json', JSON.stringify({ sources: [{ type: 'file', path: 'a' }] }));
  const two = file(
    'two.json',
    JSON.stringify({
      sources: ['one', 'two'].map((name) => ({ name, type: 'mysql', url: 'mysql://loader@127.0.0.1:1/hostwise' })),
    }),
  );
  test.each([
    [[], 'expected build, show or load, found ""'],
    [['toString'], 'expected build, show or load, found "toString"'],
    [['build'], 'expected a FEED'],
    [['build', malware], '--out: expected a file'],
    [['build', malware, '--out', index, '--kind', 'evil'], '--kind: expected one of phishing'],
    [['build', malware, '--out', index, '--day', '2026-02-30'], '--day: expected a day such as 2026-08-16'],
    [['build', malware, '--out', index, '--day', 'today'], '--day: expected a day'],
    [['build', malware, `dga:${malware}`, '--out', index], `${malware} is given twice`],
    [['show'], 'expected a HOST'],
    [['show', 'example.com'], '--index: expected a file'],
    [['show', 'example.com', '--index', index, '--format', 'xml'], '--format: expected one of text, json'],
    [['load', '--config', config], '--index: expected a file'],
    [['load', '--index', index], '--config: expected a file'],
    [['load', 'more', '--index', index, '--config', config], 'unexpected "more"'],
    [['load', '--index', index, '--config', config], 'sources that can be loaded (none), found ""'],
    [['load', '--index', index, '--config', two], 'sources that can be loaded (one, two), found ""'],
    [['load', '--index', index, '--config', two, '--source', 'three'], 'can be loaded (one, two), found "three"'],
  ])('%j', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(expect.objectContaining({ name: 'UsageError' }));
    await expect(run(...args)).rejects.toThrow(message);
  });

  test('names the file of an invalid configuration', async () => {
    const wrong = file('wrong.json', '{"sources": [{"type": "mysql"}]}');
    await expect(run('load', '--index', index, '--config', wrong)).rejects.toThrow(
      `${wrong}: intelligence sources: sources.0: expected "url", or "user" and "database"`,
    );
    const broken = file('broken.json', '{');
    await expect(run('load', '--index', index, '--config', broken)).rejects.toThrow(`${broken}: `);
  });
});
