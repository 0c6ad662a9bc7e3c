import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import autocannon from 'autocannon';
import { randomFrom } from '../../model/training/common/random.ts';
import { syntheticFamilies } from '../../model/training/common/synthetic-families.ts';
import { createLambdaHandler } from '../../src/server/lambda/lambda-handler.ts';
import { createLightResponse } from '../../src/server/lambda/light-response.ts';
import { testApp } from '../support/server-kit.ts';
import { type ServeProcess, startServe } from '../support/servers/serve-process.ts';

// `npm run bench -- server-load [--seconds N]` sends `POST /v1/classify` with one hostname per request: first over HTTP
// on loopback to the shipped command in a separate process, then to the Lambda handler in this process, without HTTP.
// The table has the columns of the first seed's load test and ends with the rows that the seed published.

const option = process.argv.indexOf('--seconds');
const seconds = option < 0 ? 60 : Number(process.argv[option + 1]);
if (!(seconds > 0)) throw new Error('--seconds: expected a number above 0');

const random = randomFrom(12);
const pick = (texts: readonly string[]): string => texts[Math.floor(random() * texts.length)] as string;
const words = 'garden house river stone cloud bread music paper light green silver market travel health energy'.split(
  ' ',
);
const lures = ['login', 'secure', 'account', 'verify', 'mail', 'www', 'shop'];
/** A mix of two words, lures on platforms, imitations, and the generated names of made-up malware families. */
const hosts = [
  ...Array.from(
    { length: 300 },
    () => `${pick(['www.', '', 'shop.'])}${pick(words)}${pick(words)}.${pick(['com', 'de', 'fr'])}`,
  ),
  ...Array.from({ length: 100 }, () => `${pick(lures)}-${pick(words)}.${pick(['github.io', 'web.app', 'com'])}`),
  ...Array.from({ length: 20 }, () => `paypa1-${pick(lures)}-${pick(words)}.com`),
  ...syntheticFamilies(10, ['com', 'net', 'biz', 'top'], 5)
    .slice(0, 80)
    .map(({ host }) => host),
];

interface Row {
  readonly name: string;
  readonly threads: number;
  readonly samples: number;
  readonly average: number;
  readonly median: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
  readonly min: number;
  readonly max: number;
  readonly errors: number;
  readonly throughput: number;
}

/** Computes a row. @param latencies of each answer, in ms @param elapsedMs of the whole run */
function computeRow(name: string, threads: number, latencies: number[], errors: number, elapsedMs: number): Row {
  const sorted = Float64Array.from(latencies).sort();
  const quantile = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const samples = sorted.length;
  return {
    name,
    threads,
    samples,
    average: sorted.reduce((sum, latency) => sum + latency, 0) / samples,
    median: quantile(0.5),
    p90: quantile(0.9),
    p95: quantile(0.95),
    p99: quantile(0.99),
    min: quantile(0),
    max: quantile(1),
    errors: errors / Math.max(1, samples + errors),
    throughput: (1000 * samples) / elapsedMs,
  };
}

const requests = hosts.map((hostname) => ({
  method: 'POST' as const,
  path: '/v1/classify',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ hostname }),
}));

/** Sends requests over HTTP on `threads` connections. Every status but 200 counts as an error. */
async function measureHttp(server: ServeProcess, threads: number, duration: number): Promise<Row> {
  const latencies: number[] = [];
  let errors = 0;
  let connected = 0;
  const options = {
    url: server.url,
    connections: threads,
    duration,
    // Each connection gets its own share of the names. If the client built all requests for each of a hundred
    // connections, it would block for half a second while the first answers wait to be read.
    setupClient(client: autocannon.Client) {
      const share = connected++ % threads;
      client.setRequests(requests.filter((_, i) => i % threads === share));
    },
  };
  const started = performance.now();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    run.on('response', (_, status, __, milliseconds) => {
      if (status === 200) latencies.push(milliseconds);
      else errors++;
    });
  });
  return computeRow(
    'HTTP on loopback',
    threads,
    latencies,
    errors + result.errors + result.timeouts,
    performance.now() - started,
  );
}

/** Calls a handler without HTTP, `threads` calls at a time. @param call resolves to the status */
async function measureInProcess(
  name: string,
  threads: number,
  duration: number,
  call: (host: string) => Promise<number>,
): Promise<Row> {
  const latencies: number[] = [];
  let errors = 0;
  const end = performance.now() + 1000 * duration;
  const client = async (): Promise<void> => {
    for (let now = performance.now(); now < end; ) {
      const status = await call(pick(hosts));
      const after = performance.now();
      if (status === 200) latencies.push(after - now);
      else errors++;
      now = after;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: threads }, client));
  return computeRow(name, threads, latencies, errors, performance.now() - started);
}

/** Returns a function that calls the Lambda handler with an event of API Gateway (format 2.0). */
function createLambdaCall(): (host: string) => Promise<number> {
  const handler = createLambdaHandler(
    testApp({ metrics: null, log: { request() {}, event() {} }, respond: createLightResponse }).app,
    () => null,
  );
  const event = (body: string) => ({
    version: '2.0',
    routeKey: '$default',
    rawPath: '/v1/classify',
    rawQueryString: '',
    headers: { 'content-type': 'application/json', host: 'localhost', 'content-length': String(body.length) },
    requestContext: { http: { method: 'POST', path: '/v1/classify' } },
    body,
    isBase64Encoded: false,
  });
  return async (hostname) => {
    const { statusCode } = await handler(event(JSON.stringify({ hostname })));
    return statusCode;
  };
}

/** The first seed's published rows: 512 MB of memory, and a client in an office network far from the function. */
const published: readonly Row[] = [
  ['1', 10_000, 113, 102, 118, 138, 426, 85, 2137, 0, 8.4],
  ['10', 10_000, 170, 102, 148, 182, 334, 85, 30_330, 0.0018, 44],
  ['100', 10_000, 392, 149, 643, 943, 1738, 85, 30_307, 0.0043, 168],
].map((cells) => {
  const [threads, samples, average, median, p90, p95, p99, min, max, errors, throughput] = cells.map(
    Number,
  ) as number[] & [number, number, number, number, number, number, number, number, number, number, number];
  const name = 'first seed: Lambda, over the WAN';
  return { name, threads, samples, average, median, p90, p95, p99, min, max, errors, throughput };
});

function print(rows: readonly Row[]): void {
  const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
  const columns = [
    '',
    'Threads',
    'Samples',
    'Average',
    'Median',
    '90%',
    '95%',
    '99%',
    'Min',
    'Max',
    'Error %',
    'Calls/s',
  ];
  const lines = rows.map(({ name, threads, samples, errors, throughput, ...times }) => {
    const { average, median, p90, p95, p99, min, max } = times;
    const latencies = [average, median, p90, p95, p99, min, max].map(shown);
    return [name, String(threads), String(samples), ...latencies, (100 * errors).toFixed(2), shown(throughput)];
  });
  const widths = columns.map((column, i) => Math.max(column.length, ...lines.map((line) => line[i]?.length ?? 0)));
  for (const line of [columns, ...lines]) {
    console.log(
      line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    );
  }
}

execFileSync(process.execPath, ['--import', './scripts/register.mjs', 'scripts/build-cli.ts'], { stdio: 'ignore' });
const server = await startServe([], {}, ['dist/cli/hostwise.mjs'], 'dropped');
const rows: Row[] = [];
try {
  await measureHttp(server, 100, Math.min(5, seconds / 2)); // Warm-up, as in the seed's test.
  for (const threads of [1, 10]) rows.push(await measureHttp(server, threads, Math.max(1, seconds / 6)));
  rows.push(await measureHttp(server, 100, seconds));
} finally {
  await server.stop();
}
const call = createLambdaCall();
await measureInProcess('warm-up', 1, 1, call);
for (const threads of [1, 100]) {
  rows.push(await measureInProcess('Lambda handler in process', threads, Math.max(1, seconds / 6), call));
}
print([...rows, ...published]);
console.log(`
Milliseconds. ${cpus()[0]?.model.trim()}, Node ${process.version}.
Client and server share ${availableParallelism()} cores. Unlike the seed's rows, these rows were measured on loopback,
without a gateway, with a warm server and a client that never pauses. The rows of the handler have no HTTP either.
One core answers all of their requests, which wait in a queue.`);
