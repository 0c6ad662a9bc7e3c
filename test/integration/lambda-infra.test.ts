import { expect, test } from 'vitest';
import { projectFiles, read } from '../support/project-files.ts';

// `infra` is a separate package and cannot import from this one. These tests compare as text what both must agree on.

const infra = projectFiles
  .filter((file) => /^infra\/lib\/.*\.ts$/.test(file))
  .map(read)
  .join('\n');
const guide = read('docs/deploy-aws.md');

const names = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();

test('the functions know every variable that infra sets, and the guide lists them all', () => {
  const known = names(read('src/server/lambda/environment.ts'), /^ {2}(HOSTWISE_\w+):/gm);
  expect(known.length).toBeGreaterThan(4);
  expect(names(infra, /\b(HOSTWISE_\w+):/g).filter((name) => !known.includes(name))).toEqual([]);
  expect(names(guide, /^\| `(HOSTWISE_\w+)` \|/gm)).toEqual(known);
});

test('alarms watch only metrics that the functions count', () => {
  const counted = names(read('src/server/lambda/registry-watcher.ts'), /'(Model\w+)'/g);
  const watched = names(infra, /hostwiseMetric\('(\w+)'/g);
  expect(watched.length).toBeGreaterThan(1);
  expect(watched.filter((name) => !counted.includes(name))).toEqual([]);
});

test('the guide has a row for every setting', () => {
  const settings = names(
    read('infra/lib/settings.ts').split('v.strictObject({\n  /** Name of the stack')[1] ?? '',
    /^ {2}(\w+): v/gm,
  );
  expect(settings).toContain('reservedConcurrency');
  const listed = [...guide.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, cell]) =>
    names(cell ?? '', /`(\w+)`/g),
  );
  expect(settings.filter((name) => !listed.includes(name))).toEqual([]);
});
