import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { problemSchema } from '../../src/server/schemas/answers.ts';
import { type ServeProcess, startServe } from '../support/servers/serve-process.ts';

// The backend as people start it, in a process of its own, over real connections.

// A busy machine takes its time to start a process.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: ServeProcess;
beforeAll(async () => {
  server = await startServe();
});
afterAll(() => server.stop());

const json = { 'content-type': 'application/json' };
const send = (path: string, init: RequestInit = {}): Promise<Response> => fetch(new URL(path, server.url), init);
const post = (path: string, body: unknown): Promise<Response> =>
  send(path, { method: 'POST', headers: json, body: typeof body === 'string' ? body : JSON.stringify(body) });

/** Every request is answered with JSON, and every error is a problem of the client. */
async function expectAnswer(response: Response): Promise<void> {
  const text = await response.text();
  if (response.status === 200) return void JSON.parse(text);
  expect(response.headers.get('content-type'), text).toBe('application/problem+json');
  expect(v.parse(problemSchema, JSON.parse(text)).status).toBe(response.status);
  expect([400, 404, 405, 409, 413, 415, 422]).toContain(response.status);
  expect(text).not.toMatch(/node_modules|\bat .+\.ts/);
}

test('the first seed’s curl gets its eight keys, and the sum gives the probability', async () => {
  const body = '{"domain":"plzdonthackmekthxbye"}';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = (await (
    await send('malicious-domain-classifier', { method: 'POST', headers, body })
  ).json()) as Record<string, number>;
  const keys = ['label', 'class0Prob', 'class1Prob', 'intercept', 'length', 'entropy', 'proVowels', 'numWords'];
  expect(Object.keys(answer)).toEqual(keys);
  const sum = ['intercept', 'length', 'entropy', 'proVowels', 'numWords'].reduce(
    (all, key) => all + (answer[key] ?? NaN),
    0,
  );
  expect(Math.abs(1 / (1 + Math.exp(-sum)) - (answer.class1Prob ?? NaN))).toBeLessThan(1e-12);
});

describe('nothing that is sent brings it down', () => {
  const routes = ['v1/classify', 'v1/predict', 'malicious-domain-classifier'] as const;
  const known = fc.constantFrom(
    'hostname',
    'hostnames',
    'without',
    'vector',
    'vectors',
    'domain',
    'model',
    'featureSetVersion',
  );
  const value = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.string(), { maxLength: 5 }),
    fc.domain(),
  );
  const likely = fc.dictionary(
    fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: fc.string() }),
    value,
    { maxKeys: 3 },
  );
  const body = fc.oneof(
    likely.map((object) => JSON.stringify(object)),
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.constant(`${'['.repeat(100_000)}`),
    fc.constant(`{"hostname":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`),
  );

  test('bodies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), body, async (route, text) => {
        await expectAnswer(await post(route, text));
      }),
      { numRuns: 600 },
    );
  });

  test('bytes, under any media type', async () => {
    const type = fc.constantFrom(
      'application/json',
      'application/json; charset=latin1',
      'text/plain',
      'x',
      'multipart/form-data',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        type,
        fc.uint8Array({ maxLength: 300 }),
        async (route, media, bytes) => {
          const init = { method: 'POST', headers: { 'content-type': media }, body: bytes };
          await expectAnswer(await send(route, init as RequestInit));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('paths and queries', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }).map(encodeURIComponent),
      fc.stringMatching(/^[!-~]{1,40}$/),
    );
    const base = fc.constantFrom(
      'v1/features/',
      'v1/evidence/',
      'v1/',
      '',
      'v1/features/example.com?score=',
      'metrics?',
    );
    await fc.assert(
      fc.asyncProperty(base, piece, async (start, rest) => {
        const url = `${server.url}${start}${rest}`;
        if (!URL.canParse(url)) return;
        const response = await fetch(url);
        const kind = response.headers.get('content-type') ?? '';
        if (response.ok && /^text\//.test(kind)) await response.text();
        else await expectAnswer(response);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
    ['two lengths', 'POST /v1/classify HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 400],
    [
      'a length and chunks',
      'POST /v1/classify HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['headers without end', `GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
  ])('%s', async (_, text, status) => {
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('application/problem+json');
    expect(v.parse(problemSchema, JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).status).toBe(status);
  });

  test('people who go away in the middle', async () => {
    const { hostname, port } = new URL(server.url);
    for (let i = 0; i < 50; i++) {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      socket.write(
        'POST /v1/classify HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"ho',
      );
      socket.destroy();
    }
    expect((await post('v1/classify', { hostname: 'example.com' })).status).toBe(200);
  });

  test('and its log knows of no failure', async () => {
    expect((await send('healthz')).status).toBe(200);
    const failures = server
      .log()
      .split('\n')
      .filter((line) => /"event":"failure"|"status":5\d\d/.test(line));
    expect(failures).toEqual([]);
  });
});

describe('limits', () => {
  test('a body that is too large is refused before it has arrived', async () => {
    const answer = await raw(
      `POST /v1/classify HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${1 << 30}\r\n\r\n{`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('also if its length is not announced', async () => {
    const chunk = 'a'.repeat(1 << 16);
    const { hostname, port } = new URL(server.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const outgoing = httpRequest(
        { hostname, port, path: '/v1/classify', method: 'POST', headers: json },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      outgoing.on('error', reject);
      outgoing.write('{"hostname":"');
      for (let i = 0; i < 40; i++) outgoing.write(chunk);
      outgoing.end('"}');
    });
    expect(status).toBe(413);
  });

  test('a thousand hostnames are answered, and one more is not', async () => {
    const hostnames = Array.from({ length: 1000 }, (_, i) => `host-${i}.example.com`);
    const response = await post('v1/classify', { hostnames });
    const { results } = (await response.json()) as { results: { host: string }[] };
    expect(results.map(({ host }) => host)).toEqual(hostnames);
    expect((await post('v1/classify', { hostnames: [...hostnames, 'example.com'] })).status).toBe(422);
  });
});

test('many at a time: everybody gets the own answer', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const { hostname, port } = new URL(server.url);
  const ask = (host: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const outgoing = httpRequest(
        { agent, hostname, port, path: '/v1/classify', method: 'POST', headers: json },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part) => {
            text += part;
          });
          response.on('end', () => resolve(text));
        },
      );
      outgoing.on('error', reject);
      outgoing.end(JSON.stringify({ hostname: host }));
    });
  const hosts = Array.from({ length: 2000 }, (_, i) => `name-${i}.example-${i % 7}.com`);
  const answers = await Promise.all(hosts.map(ask));
  agent.destroy();
  expect(answers.map((text) => (JSON.parse(text) as { host: string }).host)).toEqual(hosts);
});

/** Sends text as it is, and resolves to what comes back before the connection ends or falls silent. */
async function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    answer += part;
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(text);
  await Promise.race([once(socket, 'close'), new Promise((resolve) => setTimeout(resolve, 1500))]);
  socket.destroy();
  return answer;
}
