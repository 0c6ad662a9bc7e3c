import { expect, test } from 'vitest';
import { missingOptionals } from './lock-file.ts';

test('adds missing packages with their platform', () => {
  const packages = {
    '': {},
    'node_modules/tool': {
      version: '1.2.3',
      dev: true,
      optionalDependencies: { '@tool/linux-x64-musl': '1.2.3', '@tool/linux-x64-gnu': '1.2.3', fsevents: '~2.3.3' },
    },
    'node_modules/tool/node_modules/@tool/linux-x64-gnu': { version: '1.2.3' },
    'node_modules/fsevents': { version: '2.3.3' },
    'node_modules/a/node_modules/b': { optionalDependencies: { fsevents: '~2.3.3' } },
  };
  expect(missingOptionals(packages)).toEqual({
    'node_modules/@tool/linux-x64-musl': {
      version: '1.2.3',
      cpu: ['x64'],
      libc: ['musl'],
      os: ['linux'],
      dev: true,
      optional: true,
    },
  });
});

test('adds a second version of a missing package next to the package that asks for it', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'x-darwin-arm64': '1.0.0' } },
    'node_modules/b': { optionalDependencies: { 'x-darwin-arm64': '2.0.0' } },
  };
  expect(Object.keys(missingOptionals(packages))).toEqual([
    'node_modules/x-darwin-arm64',
    'node_modules/b/node_modules/x-darwin-arm64',
  ]);
});
