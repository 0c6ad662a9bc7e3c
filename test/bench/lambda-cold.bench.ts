import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { lambdaZip } from '../../scripts/lib/lambda-zip.ts';
import { table } from '../../scripts/lib/table.ts';

// Measures the time from the start of a process to the first answer of a function that is unpacked from the zip for
// upload, and compares it with a function that does nothing. The difference is what the function adds to Lambda's own
// cold start. The cases take turns, so that a busy machine slows all of them.

const rounds = Number(process.env.BENCH_ROUNDS ?? 25);

/** Imports a handler, calls it once as an HTTP API would, and prints the milliseconds since the process started. */
const harness = `
const { handler } = await import(process.argv[2]);
const imported = performance.now();
const answer = await handler({
  version: '2.0', routeKey: '$default', rawPath: '/v1/classify', rawQueryString: '',
  headers: { host: 'localhost', 'content-type': 'application/json' },
  requestContext: { domainName: 'localhost', http: { method: 'POST', path: '/v1/classify' } },
  body: '{"hostname":"login.paypa1-account.example.com"}', isBase64Encoded: false,
}, {});
const answered = performance.now();
if (answer.statusCode !== 200) throw new Error(JSON.stringify(answer));
console.log(JSON.stringify({ imported, answered, megabytes: process.memoryUsage().rss / 2 ** 20 }));
process.exit();
`;
const emptyHandler = "export const handler = async () => ({ statusCode: 200, headers: {}, body: '{}' });\n";

interface Run {
  readonly imported: number;
  readonly answered: number;
  readonly megabytes: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'hostwise-cold-'));
try {
  writeFileSync(path.join(folder, 'harness.mjs'), harness);
  const cases = new Map<string, Run[]>();
  const baseline = 'bare Node, a handler that does nothing (baseline)';
  const addCase = (name: string, files: Readonly<Record<string, Uint8Array | string>>) => {
    mkdirSync(path.join(folder, String(cases.size)));
    for (const [file, content] of Object.entries(files))
      writeFileSync(path.join(folder, String(cases.size), file), content);
    cases.set(name, []);
  };
  addCase(baseline, { 'index.mjs': emptyHandler });
  for (const entry of ['single', 'model'] as const) {
    const { name, bytes } = await lambdaZip(entry, []);
    addCase(`${name}, ${bytes.length.toLocaleString('en')} bytes`, unzipSync(bytes));
  }
  const env = { PATH: process.env.PATH ?? '' };
  const run = (number: number): Run => {
    const args = ['harness.mjs', `./${number}/index.mjs`];
    return JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env })) as Run;
  };
  // The first round is not counted: it only fills the file cache.
  for (let round = -1; round < rounds; round++) {
    [...cases.values()].forEach((runs, number) => {
      const result = run(number);
      if (round >= 0) runs.push(result);
    });
  }
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;
  const valuesOf = (name: string, field: keyof Run): number[] => (cases.get(name) ?? []).map((run) => run[field]);
  const right = (title: string) => ({ title, align: 'right' }) as const;
  console.log(
    table(
      [
        { title: `milliseconds, median of ${rounds} processes`, align: 'left' },
        right('imported'),
        right('answered'),
        right('above baseline'),
        right('minimum above baseline'),
        right('MB'),
      ],
      [...cases.keys()].map((name) => [
        name,
        median(valuesOf(name, 'imported')).toFixed(1),
        median(valuesOf(name, 'answered')).toFixed(1),
        (median(valuesOf(name, 'answered')) - median(valuesOf(baseline, 'answered'))).toFixed(1),
        (Math.min(...valuesOf(name, 'answered')) - Math.min(...valuesOf(baseline, 'answered'))).toFixed(1),
        median(valuesOf(name, 'megabytes')).toFixed(0),
      ]),
    ),
  );
  console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}`);
} finally {
  rmSync(folder, { recursive: true });
}
