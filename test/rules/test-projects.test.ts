import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles, read } from '../support/project-files.ts';
import { importsOf } from '../support/source-imports.ts';

// vitest.config.ts sorts test files into projects by their names. This keeps the unit tests fast and independent.

const isTest = (file: string) => /^(src|model|scripts|test)\/.*\.test\.tsx?$/.test(file);
const belongsElsewhere = (file: string) =>
  /\.(integration|training)\.test\.ts$|^test\/(integration|rules)\//.test(file);
const unitTests = projectFiles.filter((file) => isTest(file) && !belongsElsewhere(file));

const serverModules =
  /^node:(child_process|cluster|dgram|http2?|https|net|tls|worker_threads)$|^(esbuild|s3rver|vite)$/;
const trainingEntries = /^test\/support\/small-|^model\/training\/(.*\/)?train-(?!options)[\w-]+\.ts$/;

/** Finds what a test imports, directly or through helpers in `test/support`. */
function importedBy(test: string): Set<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    for (const { specifier, typeOnly } of importsOf(read(file))) {
      if (typeOnly) continue;
      const target = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
      if (found.has(target)) continue;
      found.add(target);
      if (target.startsWith('test/support/') && projectFiles.includes(target)) visit(target);
    }
  };
  visit(test);
  return found;
}

/** Lists `file imports name` for every unit test that imports a match. */
function importersOf(pattern: RegExp): string[] {
  return unitTests.flatMap((file) =>
    [...importedBy(file)].filter((name) => pattern.test(name)).map((name) => `${file} imports ${name}`),
  );
}

test('the unit tests are found', () => {
  expect(unitTests).toContain('src/core/hostname/parse.test.ts');
  expect(unitTests).not.toContain('test/rules/test-projects.test.ts');
});

describe('unit tests', () => {
  test('start no server or process (name such a test .integration.test.ts)', () => {
    expect(importersOf(serverModules)).toEqual([]);
  });

  test('train no model (name such a test .training.test.ts)', () => {
    expect(importersOf(trainingEntries)).toEqual([]);
  });

  // Unit tests share a thread and its modules, so such a change would affect the next file.
  test('replace no modules and change no process-wide state', () => {
    const sharedState = /\bvi\.(mock|doMock|resetModules)\(|\bprocess\.(chdir\(|env\.\w+ =)/;
    expect(unitTests.filter((file) => sharedState.test(read(file)))).toEqual([]);
  });
});
