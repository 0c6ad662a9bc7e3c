import { expect, test } from 'vitest';
import { lastLine, playwrightTally, total, vitestTally } from './tally.ts';

test('counts passed, failed and skipped tests of Vitest, and a file that did not load', () => {
  const report = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'a one' },
          { status: 'failed', fullName: 'a two' },
          { status: 'skipped', fullName: 'a three' },
        ],
      },
      { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
    ],
  };
  expect(vitestTally(JSON.stringify(report))).toEqual({ passed: 1, failed: 2, skipped: ['a three'] });
});

test('counts nested suites, skip reasons, flaky tests and errors outside tests of Playwright', () => {
  const spec = (title: string, status: string, description?: string) => ({
    title,
    file: 'x.spec.ts',
    tests: [{ status, annotations: description === undefined ? [] : [{ type: 'skip', description }] }],
  });
  const report = {
    errors: [{ message: 'no such fixture' }],
    suites: [
      {
        specs: [spec('one', 'expected'), spec('two', 'flaky')],
        suites: [{ specs: [spec('three', 'skipped', 'needs root')] }],
      },
    ],
  };
  expect(playwrightTally(JSON.stringify(report))).toEqual({
    passed: 1,
    failed: 2,
    skipped: ['x.spec.ts: three (needs root)'],
  });
});

test('the last line mentions skipped tests only if there are some', () => {
  expect(lastLine(total([]))).toBe('0 passed, 0 failed');
  const one = { passed: 2, failed: 1, skipped: ['x'] };
  expect(lastLine(total([one, one]))).toBe('4 passed, 2 failed, 2 skipped');
});
