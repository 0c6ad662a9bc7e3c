import { describe, expect, test } from 'vitest';
import { projectFiles, read } from '../support/project-files.ts';

// Limits on lines and files. The formatter breaks code, but neither comments nor texts.

const maxColumns = 120;
const maxLines = 250;
const maxMedian = 60;

const code = projectFiles.filter((file) => /\.(ts|tsx|mjs|css|html)$/.test(file));
const scripts = code.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const linesOf = (file: string) => read(file).replace(/\n$/, '').split('\n');

describe('lines', () => {
  test(`have at most ${maxColumns} columns`, () => {
    const wide = code.flatMap((file) =>
      linesOf(file).flatMap((line, index) => ([...line].length > maxColumns ? [`${file}:${index + 1}`] : [])),
    );
    expect(wide).toEqual([]);
  });
});

describe('files', () => {
  test(`have at most ${maxLines} lines`, () => {
    expect(scripts.filter((file) => linesOf(file).length > maxLines)).toEqual([]);
  });

  test(`have at most ${maxMedian} lines in the median, tests apart`, () => {
    const lengths = scripts
      .filter((file) => /^(src|model|scripts|infra\/lib)\//.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => linesOf(file).length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(maxMedian);
  });
});
