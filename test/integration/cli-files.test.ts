import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { runHostwise } from '../support/run-hostwise.ts';

const missing = 'no-such-file';
const folder = tmpdir();

/** One line on standard error, which names the command and the file. */
const oneLine = (command: string, file: string): RegExp =>
  new RegExp(`^hostwise ${command}: [^\\n]*${file.replaceAll(/[\\.]/g, '\\$&')}[^\\n]*\\n$`);

describe.concurrent('a file that cannot be read is reported in one line', () => {
  test.each<[string, ...string[]]>([
    ['classify', '--file', missing],
    ['classify', 'example.com', '--model', missing],
    ['train', '--csv', missing, '--out', folder],
    ['train', '--data', missing],
    ['evaluate', '--csv', missing],
    ['evaluate', '--csv', 'package.json', '--model', missing],
    ['serve', '--config', missing],
    ['serve', '--model', missing],
    ['serve', '--cert', missing, '--key', missing],
    ['intel', 'build', missing, '--out', missing],
    ['intel', 'build', 'package.json', '--exclude', missing, '--out', missing],
    ['intel', 'show', 'example.com', '--index', missing],
    ['intel', 'load', '--index', missing, '--config', missing],
    ['model', 'publish', missing, '--store', folder],
  ])('hostwise %s %s %s %s %s', async (...args) => {
    const { code, out, err } = await runHostwise(args);
    expect(err).toMatch(oneLine(args[0], missing));
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  test.each<[string, ...string[]]>([
    ['classify', '--file', folder],
    ['train', '--csv', folder, '--out', folder],
    ['evaluate', '--csv', folder],
    ['intel', 'build', folder, '--out', missing],
  ])('hostwise %s %s %s, a folder', async (...args) => {
    const { code, err } = await runHostwise(args);
    expect(err).toMatch(oneLine(args[0], folder));
    expect(code).toBe(1);
  });
});

test('train without rows and without corpora is a usage error in one line', async () => {
  const { code, out, err } = await runHostwise(['train'], '', { HOSTWISE_DATA: missing });
  expect(err).toMatch(oneLine('train', missing));
  expect(err).toContain('expected --csv FILE');
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
