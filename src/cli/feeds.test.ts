import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { feedsCommand } from './feeds.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hostwise-cli-feeds-'));
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

const run = (...args: string[]): Promise<number> => feedsCommand.run(args);

describe('inspect', () => {
  const list = file('list.txt', '||example.com^\n||a.example.net^\n||example.org^\n@@||example.info^\n');

  test('prints what a feed holds and what was left out', async () => {
    expect(await run('inspect', list)).toBe(0);
    expect(out).toBe(
      `${list}: adblock, 4 lines\n` +
        '          2 domain, first example.com\n' +
        '          1 subtree, first a.example.net\n' +
        `          1 left out: exception to a rule, first "@@||example.info^", ${list} line 4\n`,
    );
  });

  test('prints JSON, or the values', async () => {
    expect(await run('inspect', list, '--output', 'json')).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: 'adblock', lines: 4, scopes: { domain: { count: 2 } } });
    out = '';
    expect(await run('inspect', list, '--output', 'values')).toBe(0);
    expect(out).toBe('example.com\na.example.net\nexample.org\n');
  });

  test('goes on after a file that cannot be read', async () => {
    const broken = file('broken.json', '{"type": "bundle", "objects": [');
    expect(await run('inspect', broken, path.join(folder, 'none'), list)).toBe(1);
    expect(err).toContain(`${broken}: not valid JSON, perhaps cut off\n`);
    expect(err).toContain('none: there is no such file or folder\n');
    expect(out).toContain('2 domain, first example.com');
  });

  test.each([
    [[], 'expected inspect'],
    [['inspect'], 'expected a FILE'],
    [['inspect', list, '--format', 'xml'], '--format: expected one of auto, plain'],
    [['inspect', list, '--output', 'xml'], '--output: expected one of text, json, values'],
  ])('%j is a usage error', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });
});
