import { describe, expect, test } from 'vitest';
import { flakySummary, lastLine, playwrightTally, total, vitestTally } from './tally.ts';

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

describe("Playwright's report", () => {
  const spec = (title: string, status: string, description?: string) => ({
    title,
    file: 'x.spec.ts',
    tests: [{ status, annotations: description === undefined ? [] : [{ type: 'skip', description }] }],
  });
  const reportOf = (...specs: readonly object[]): string =>
    JSON.stringify({
      errors: [{ message: 'no such fixture' }],
      suites: [{ specs, suites: [{ specs: [spec('three', 'skipped', 'needs root')] }] }],
    });

  test('is counted with nested suites, skip reasons and errors outside tests', () => {
    expect(playwrightTally(reportOf(spec('one', 'expected'), spec('two', 'unexpected')))).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['x.spec.ts: three (needs root)'],
    });
  });

  test('counts a flaky test as passed, and the summary names it', () => {
    const report = reportOf(spec('one', 'expected'), spec('two', 'flaky'));
    expect(playwrightTally(report)).toMatchObject({ passed: 2, failed: 1 });
    expect(flakySummary(report)).toBe('Passed only on retry:\n  x.spec.ts: two');
    expect(flakySummary(reportOf(spec('one', 'expected')))).toBe('');
  });
});

test('the last line mentions skipped tests only if there are some', () => {
  expect(lastLine(total([]))).toBe('0 passed, 0 failed');
  const one = { passed: 2, failed: 1, skipped: ['x'] };
  expect(lastLine(total([one, one]))).toBe('4 passed, 2 failed, 2 skipped');
});
