import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import autocannon from 'autocannon';
import { randomFrom } from '../../model/training/common/random.ts';
import { syntheticFamilies } from '../../model/training/common/synthetic-families.ts';
import { createLambdaHandler } from '../../src/server/lambda/lambda-handler.ts';
import { createLightResponse } from '../../src/server/lambda/light-response.ts';
import { testApp } from '../support/server-kit.ts';
import { type ServeProcess, startServe } from '../support/servers/serve-process.ts';

// `npm run bench -- server-load [--seconds N]`: `POST /v1/classify` for one hostname a request, first over HTTP on
// loopback with the command as it is shipped in a process of its own, then without HTTP in this process. The table has
// the columns of the first seed, whose published rows stand beside it.

const at = process.argv.indexOf('--seconds');
const seconds = at < 0 ? 60 : Number(process.argv[at + 1]);
if (!(seconds > 0)) throw new Error('--seconds: expected a number above 0');

const random = randomFrom(12);
const pick = (texts: readonly string[]): string => texts[Math.floor(random() * texts.length)] as string;
const words = 'garden house river stone cloud bread music paper light green silver market travel health energy'.split(
  ' ',
);
const lures = ['login', 'secure', 'account', 'verify', 'mail', 'www', 'shop'];
/** A mix: two words, a lure under a platform, an imitation, and the made-up families that malware might use. */
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
  readonly what: string;
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

/** Milliseconds each, and how long all of them took together. */
function rowOf(what: string, threads: number, latencies: number[], errors: number, elapsedMs: number): Row {
  const sorted = Float64Array.from(latencies).sort();
  const quantile = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const samples = sorted.length;
  return {
    what,
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

/** Asks over HTTP with as many connections as `threads`. Whatever is no 200 counts as an error. */
async function overHttp(server: ServeProcess, threads: number, duration: number): Promise<Row> {
  const latencies: number[] = [];
  let wrong = 0;
  let connected = 0;
  const options = {
    url: server.url,
    connections: threads,
    duration,
    // To each connection its own share of the names: a client that builds all requests for each of a hundred
    // connections stands still for half a second, while the first answers wait to be read.
    setupClient(client: autocannon.Client) {
      const own = connected++ % threads;
      client.setRequests(requests.filter((_, i) => i % threads === own));
    },
  };
  const started = performance.now();
  const { errors, timeouts } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    run.on('response', (_, status, __, milliseconds) => {
      if (status === 200) latencies.push(milliseconds);
      else wrong++;
    });
  });
  return rowOf('HTTP on loopback', threads, latencies, wrong + errors + timeouts, performance.now() - started);
}

/** Asks without HTTP, `threads` at a time. @param answer resolves to the status */
async function inProcess(
  what: string,
  threads: number,
  duration: number,
  answer: (host: string) => Promise<number>,
): Promise<Row> {
  const latencies: number[] = [];
  let wrong = 0;
  const end = performance.now() + 1000 * duration;
  const ask = async (): Promise<void> => {
    for (let now = performance.now(); now < end; ) {
      const status = await answer(pick(hosts));
      const after = performance.now();
      if (status === 200) latencies.push(after - now);
      else wrong++;
      now = after;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: threads }, ask));
  return rowOf(what, threads, latencies, wrong, performance.now() - started);
}

/** The handler's own work, with an event as API Gateway sends it (format 2.0). */
function lambdaAnswer(): (host: string) => Promise<number> {
  const call = createLambdaHandler(
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
    const { statusCode } = await call(event(JSON.stringify({ hostname })));
    return statusCode;
  };
}

/** As published for 512 MB of memory, the client on an office network far from the function. */
const published: readonly Row[] = [
  ['1', 10_000, 113, 102, 118, 138, 426, 85, 2137, 0, 8.4],
  ['10', 10_000, 170, 102, 148, 182, 334, 85, 30_330, 0.0018, 44],
  ['100', 10_000, 392, 149, 643, 943, 1738, 85, 30_307, 0.0043, 168],
].map((cells) => {
  const [threads, samples, average, median, p90, p95, p99, min, max, errors, throughput] = cells.map(
    Number,
  ) as number[] & [number, number, number, number, number, number, number, number, number, number, number];
  const what = 'first seed: Lambda, over the WAN';
  return { what, threads, samples, average, median, p90, p95, p99, min, max, errors, throughput };
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
  const lines = rows.map(({ what, threads, samples, errors, throughput, ...times }) => {
    const { average, median, p90, p95, p99, min, max } = times;
    const latencies = [average, median, p90, p95, p99, min, max].map(shown);
    return [what, String(threads), String(samples), ...latencies, (100 * errors).toFixed(2), shown(throughput)];
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
  await overHttp(server, 100, Math.min(5, seconds / 2)); // Warms up, as the seed's test did.
  for (const threads of [1, 10]) rows.push(await overHttp(server, threads, Math.max(1, seconds / 6)));
  rows.push(await overHttp(server, 100, seconds));
} finally {
  await server.stop();
}
const answer = lambdaAnswer();
await inProcess('warm-up', 1, 1, answer);
for (const threads of [1, 100]) {
  rows.push(await inProcess('Lambda handler in process', threads, Math.max(1, seconds / 6), answer));
}
print([...rows, ...published]);
console.log(`
Milliseconds. ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node ${process.version}; client and server share them.
What differs from the seed's rows: no network but loopback, no gateway, a server that is warm, and a client that never
pauses. The rows of the handler have no HTTP either, and their requests wait for each other: one core answers them all.`);
