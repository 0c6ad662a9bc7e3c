import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { problemSchema } from '../../src/server/schemas/answers.ts';
import { setUpServer } from '../support/servers/server-suite.ts';

// Random and malformed requests to a running server. None may stop it or cause an internal error.

const server = setUpServer();

/** Expects JSON if the request succeeded; otherwise, a problem that the client caused and that shows no stack trace. */
async function expectAnswer(response: Response): Promise<void> {
  const text = await response.text();
  if (response.status === 200) return void JSON.parse(text);
  expect(response.headers.get('content-type'), text).toBe('application/problem+json');
  expect(v.parse(problemSchema, JSON.parse(text)).status).toBe(response.status);
  expect([400, 404, 405, 409, 413, 415, 422]).toContain(response.status);
  expect(text).not.toMatch(/node_modules|\bat .+\.ts/);
}

describe('every request is answered', () => {
  const route = fc.constantFrom('v1/classify', 'v1/predict', 'malicious-domain-classifier');
  const knownKey = fc.constantFrom(
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
  const plausibleObject = fc.dictionary(
    fc.oneof({ weight: 5, arbitrary: knownKey }, { weight: 1, arbitrary: fc.string() }),
    value,
    { maxKeys: 3 },
  );
  const body = fc.oneof(
    plausibleObject.map((object) => JSON.stringify(object)),
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.constant('['.repeat(100_000)),
    fc.constant(`{"hostname":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`),
  );

  test('with any JSON or text as its body', async () => {
    await fc.assert(
      fc.asyncProperty(route, body, async (path, text) => {
        await expectAnswer(await server.post(path, text));
      }),
      { numRuns: 600 },
    );
  });

  test('with any bytes under any media type', async () => {
    const mediaType = fc.constantFrom(
      'application/json',
      'application/json; charset=latin1',
      'text/plain',
      'x',
      'multipart/form-data',
    );
    await fc.assert(
      fc.asyncProperty(route, mediaType, fc.uint8Array({ maxLength: 300 }), async (path, type, bytes) => {
        const init = { method: 'POST', headers: { 'content-type': type }, body: bytes };
        await expectAnswer(await server.send(path, init as RequestInit));
      }),
      { numRuns: 300 },
    );
  });

  test('with any path and query', async () => {
    const suffix = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }).map(encodeURIComponent),
      fc.stringMatching(/^[!-~]{1,40}$/),
    );
    const start = fc.constantFrom(
      'v1/features/',
      'v1/evidence/',
      'v1/',
      '',
      'v1/features/example.com?score=',
      'metrics?',
    );
    await fc.assert(
      fc.asyncProperty(start, suffix, async (known, random) => {
        const url = `${server.url}${known}${random}`;
        if (!URL.canParse(url)) return;
        const response = await fetch(url);
        const mediaType = response.headers.get('content-type') ?? '';
        if (response.ok && /^text\//.test(mediaType)) await response.text();
        else await expectAnswer(response);
      }),
      { numRuns: 400 },
    );
  });
});

const post = 'POST /v1/classify HTTP/1.1\r\nHost: a\r\n';

test.each([
  ['text that is not HTTP', 'hello\r\n\r\n', 400],
  ['a request without a host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
  ['an invalid host', 'GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
  ['two different lengths', `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400],
  [
    'a length together with chunked encoding',
    `${post}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ['headers that are too long', `GET /healthz HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
])('answers %s with a problem', async (_, text, status) => {
  const answer = await server.sendRaw(text);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toContain('application/problem+json');
  expect(v.parse(problemSchema, JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).status).toBe(status);
});

test('continues to answer after clients disconnect in the middle of a request', async () => {
  const { hostname, port } = new URL(server.url);
  for (let i = 0; i < 50; i++) {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(`${post}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"ho`);
    socket.destroy();
  }
  expect((await server.post('v1/classify', { hostname: 'example.com' })).status).toBe(200);
});

// Runs last: it checks the log of all requests above.
test('logs no failure', async () => {
  expect((await server.send('healthz')).status).toBe(200);
  const failures = server
    .log()
    .split('\n')
    .filter((line) => /"event":"failure"|"status":5\d\d/.test(line));
  expect(failures).toEqual([]);
});
