/** What a run of tests came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** One line for each test that did not run: its name and, where it gave one, the reason. */
  readonly skipped: readonly string[];
}

/** Adds up. */
export function total(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/** The last line of a test run: `N passed, N failed`, then the number skipped where there are any. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`;
}

/** As far as it is read here; see `JsonTestResults` in vitest. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Counts Vitest's JSON report. A file that could not be loaded counts as one failure. */
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

/** As far as it is read here; see `JSONReport` in Playwright. */
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

/** Counts Playwright's JSON report. A test that passed at a second try counts as failed: it cannot be relied on. */
export function playwrightTally(json: string): Tally {
  const report = JSON.parse(json) as PlaywrightSuite & { readonly errors?: readonly unknown[] };
  const results = specsOf(report).flatMap(({ title, file, tests }) =>
    tests.map((test) => ({ ...test, name: `${file}: ${title}` })),
  );
  const count = (...statuses: readonly string[]) => results.filter(({ status }) => statuses.includes(status)).length;
  return {
    passed: count('expected'),
    failed: count('unexpected', 'flaky') + (report.errors?.length ?? 0),
    skipped: results
      .filter(({ status }) => status === 'skipped')
      .map(({ name, annotations }) => {
        const reason = annotations.find(({ description }) => description !== undefined)?.description;
        return reason === undefined ? name : `${name} (${reason})`;
      }),
  };
}

function specsOf(suite: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}
