import { describe, expect, test } from 'vitest';
import { projectFiles, read } from '../support/project-files.ts';

// Rules for the workflows on GitHub.

const workflows = projectFiles.filter((file) => /^\.github\/workflows\/.*\.ya?ml$/.test(file));

describe.each(workflows)('%s', (file) => {
  const text = read(file);

  test('pins every action to a commit and names its version', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses).not.toEqual([]);
    expect(uses.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('may only read the repository unless a job asks for more', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
  });

  test('gives every job a time limit', () => {
    const jobs = text.match(/^ {4}runs-on:/gm) ?? [];
    expect(text.match(/^ {4}timeout-minutes:/gm) ?? []).toHaveLength(jobs.length);
  });

  test('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const used = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
  });
});

test('continuous integration runs the command of the README', () => {
  expect(read('.github/workflows/ci.yml')).toContain('bash .ci/run');
  expect(read('.ci/run')).toMatch(/npm test/);
});
