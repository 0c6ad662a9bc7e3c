/** The result of a test run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** One line per skipped test: its name and, if it gave one, the reason. */
  readonly skipped: readonly string[];
}

/** Adds up tallies. */
export function total(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/** Renders the last line of a test run: `N passed, N failed`, then the number of skipped tests if there are any. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`;
}

/** The fields used here of `JsonTestResults` in Vitest. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Counts Vitest's JSON report. A file that did not load counts as one failure. */
export function vitestTally(json: string): Tally {
  const { testResults } = JSON.parse(json) as VitestReport;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const withStatus = (status: string) => tests.filter((test) => test.status === status);
  return {
    passed: withStatus('passed').length,
    failed: withStatus('failed').length + brokenFiles.length,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
  };
}

/** The fields used here of `JSONReport` in Playwright. */
interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

type PlaywrightReport = PlaywrightSuite & { readonly errors?: readonly unknown[] };

/** Counts Playwright's JSON report. A test that passed on retry counts as passed; `flakySummary` names it. */
export function playwrightTally(json: string): Tally {
  const report = JSON.parse(json) as PlaywrightReport;
  const results = resultsOf(report);
  const count = (...statuses: readonly string[]) => results.filter(({ status }) => statuses.includes(status)).length;
  return {
    passed: count('expected', 'flaky'),
    failed: count('unexpected') + (report.errors?.length ?? 0),
    skipped: results
      .filter(({ status }) => status === 'skipped')
      .map(({ name, annotations }) => {
        const reason = annotations.find(({ description }) => description !== undefined)?.description;
        return reason === undefined ? name : `${name} (${reason})`;
      }),
  };
}

/** Lists the tests in Playwright's JSON report that passed only on retry, as text; empty if there are none. */
export function flakySummary(json: string): string {
  const flaky = resultsOf(JSON.parse(json) as PlaywrightReport).filter(({ status }) => status === 'flaky');
  return flaky.length === 0 ? '' : `Passed only on retry:\n${flaky.map(({ name }) => `  ${name}`).join('\n')}`;
}

function resultsOf(report: PlaywrightReport) {
  return specsOf(report).flatMap(({ title, file, tests }) =>
    tests.map((test) => ({ ...test, name: `${file}: ${title}` })),
  );
}

function specsOf(suite: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}
