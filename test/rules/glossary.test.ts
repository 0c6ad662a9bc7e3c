import { expect, test } from 'vitest';
import { dgaFeatureNames } from '../../src/core/heads/dga/feature-names.ts';
import { lookalikeFeatureNames } from '../../src/core/heads/lookalike/finding-vector.ts';
import { phishingFeatureNames } from '../../src/core/heads/phishing/feature-names.ts';
import { projectFiles, read } from '../support/project-files.ts';
import { namesIn } from '../support/source-names.ts';

// Keeps the words that docs/glossary.md retires out of names and prose.

/** The changelog records history. The glossary and this test contain the words. */
const exempt =
  /^(CHANGELOG\.md|docs\/glossary\.md|test\/rules\/glossary\.test\.ts|package-lock\.json|infra\/package-lock\.json)$/;

const files = projectFiles.filter((file) => !exempt.test(file));
const withCode = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const withProse = files.filter((file) => /\.(ts|tsx|mjs|css|html|md|json|jsonc|ya?ml)$/.test(file));

interface Retired {
  readonly words: readonly string[];
  readonly inNames: boolean;
  readonly inProse: boolean;
}

const retired: readonly Retired[] = (read('docs/glossary.md').split('## Retired words')[1] ?? '')
  .split('\n')
  .filter((line) => /^\| (?!retired \|)/.test(line))
  .map((line) => {
    const [, words = '', where = ''] = line.split('|').map((cell) => cell.trim());
    return { words: words.split(', '), inNames: where.includes('names'), inProse: where.includes('prose') };
  });
const wordsWhere = (filter: (row: Retired) => boolean) => retired.filter(filter).flatMap(({ words }) => words);

/** `most…` is the first word of a longer name; any other entry is a whole name. */
const names = new RegExp(
  `^(?:${wordsWhere(({ inNames }) => inNames)
    .map((word) => word.replace('…', '[A-Z]\\w*'))
    .join('|')})$`,
);
/** Model files and answers contain the names of features, so these stay. */
const featureNames = new Set<string>([...dgaFeatureNames, ...lookalikeFeatureNames, ...phishingFeatureNames]);
const isRetired = (name: string): boolean => names.test(name) && !featureNames.has(name);
const prose = new RegExp(`\\b(?:${wordsWhere(({ inProse }) => inProse).join('|')})\\b`, 'i');

test('the table is found', () => {
  expect('mostFeeds').toMatch(names);
  expect('place').toMatch(names);
  expect(isRetired('longestName')).toBe(true);
  expect(isRetired('longestWord')).toBe(false);
  expect('placeholder').not.toMatch(names);
  expect('almostEqual').not.toMatch(names);
  expect('Nobody waits for it.').toMatch(prose);
  expect('Returns null if there is no answer.').not.toMatch(prose);
});

test('no name is a retired word', () => {
  const found = withCode.flatMap((file) =>
    [...namesIn(read(file))].filter(isRetired).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test('no text has a retired word', () => {
  const found = withProse.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (prose.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
