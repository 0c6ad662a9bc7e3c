import { expect, test } from 'vitest';
import { subjectProblem } from './commit-subject.mjs';

test.each([
  'fix: refuse an empty hostname',
  'refactor(core): compute features once',
  'feat(server)!: drop the old route',
  'fix(ci, docs): name the browser',
  'Merge branch "next"',
  'fixup! fix: refuse an empty hostname',
])('accepts %s', (subject) => {
  expect(subjectProblem(subject)).toBeNull();
});

test.each([
  ['Refuse an empty hostname', 'expected "type: summary"'],
  ['wip: something', 'with a type of build, chore'],
  ['fix:no space', 'expected "type: summary"'],
  ['fix: refuse an empty hostname.', 'no full stop'],
  [`fix: ${'x'.repeat(68)}`, 'expected at most 72 characters, found 73'],
])('refuses %s', (subject, problem) => {
  expect(subjectProblem(subject)).toContain(problem);
});
