import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { bundled, listSource, silentSource, testApp, testEnsemble, withPrior } from '../../test/support/server-kit.ts';
import type { Assessment } from '../core/verdict/types.ts';
import openapi from './openapi/openapi.json' with { type: 'json' };
import { healthAnswerSchema, modelsAnswerSchema, problemSchema } from './schemas/answers.ts';

const json = { 'content-type': 'application/json' };
const big = `{"hostname":"${'a'.repeat(2 << 20)}"}`;

async function problemOf(response: Response): Promise<v.InferOutput<typeof problemSchema>> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const problem = v.parse(problemSchema, await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

describe('requests that match no route', () => {
  test('404 for an unknown path', async () => {
    expect(await problemOf(await testApp().get('/v1/nothing'))).toMatchObject({ status: 404 });
    expect((await problemOf(await testApp().get('/v1/classify/'))).status).toBe(404);
  });

  test.each([
    ['GET', '/v1/classify', 'POST, OPTIONS'],
    ['HEAD', '/v1/predict', 'POST, OPTIONS'],
    ['PUT', '/v1/features/example.com', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/', 'GET, HEAD, OPTIONS'],
  ])('405 for %s %s, with the allowed methods', async (method, path, allow) => {
    const response = await testApp().app.request(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    if (method !== 'HEAD') await problemOf(response);
  });

  test.each([
    ['/v1/classify', '{"hostname":"example.com"}', { 'content-type': 'text/plain' }, 415],
    ['/v1/classify', '{"hostname":"example.com"}', { 'content-type': 'application/jsonp' }, 415],
    ['/v1/classify', '{"hostname":"example.com"}', { ...json, 'content-encoding': 'gzip' }, 415],
    ['/v1/classify', '{"hostname":"example.com"', json, 400],
    ['/v1/classify', '', json, 400],
    ['/v1/classify', 'null', json, 422],
    ['/v1/classify', '["example.com"]', json, 422],
    ['/v1/classify', '{"hostname":"example.com","__proto__":{}}', json, 422],
    ['/v1/classify', '{"hostname":"example.com","toString":1}', json, 422],
    ['/v1/predict', '{"vector":"x"}', json, 422],
    ['/v1/classify', big, json, 413],
    ['/v1/classify', big, { ...json, 'content-length': '20' }, 413],
    ['/v1/classify', '{}', { ...json, 'content-length': '99999999' }, 413],
    ['/malicious-domain-classifier', `{"domain":"${'a'.repeat(9000)}"}`, {}, 413],
  ])('%s %# is refused with %s', async (path, body, headers, status) => {
    const response = await testApp().app.request(path, { method: 'POST', headers: headers as HeadersInit, body });
    const problem = await problemOf(response);
    expect(problem.status).toBe(status);
    expect(problem.detail.length).toBeLessThan(500);
  });

  test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/vnd.example+json'])(
    '%s is JSON',
    async (type) => {
      const response = await testApp().post('/v1/classify', { hostname: 'example.com' }, { 'content-type': type });
      expect(response.status).toBe(200);
    },
  );

  test('reads a body of unknown length up to the limit', async () => {
    const { app } = testApp();
    const send = (parts: readonly string[]): Response | Promise<Response> => {
      const bytes = parts.map((part) => new TextEncoder().encode(part));
      const body = new ReadableStream({
        pull(controller) {
          const next = bytes.shift();
          if (next === undefined) controller.close();
          else controller.enqueue(next);
        },
      });
      const init = { method: 'POST', headers: json, body, duplex: 'half' };
      return app.request('/v1/classify', init as RequestInit);
    };
    expect((await send(['{"hostname":', '"bücher.de"}'])).status).toBe(200);
    const chunk = 'a'.repeat(1 << 18);
    expect((await send(['{"hostname":"', chunk, chunk, chunk, chunk, chunk, '"}'])).status).toBe(413);
  });
});

test('reveals nothing internal in the answer to an unexpected error, and no hostname in the log', async () => {
  const failing = {
    current: () => {
      throw new RangeError('no such thing as secret.example.com');
    },
    status: () => {
      throw new Error('unused');
    },
  };
  const { post, lines } = testApp({ registry: failing });
  const response = await post('/v1/classify', { hostname: 'secret.example.com' });
  const problem = await problemOf(response);
  expect(problem).toEqual({
    type: 'urn:hostwise:problem:internal',
    title: expect.any(String),
    status: 500,
    detail: expect.any(String),
  });
  expect(JSON.stringify(problem)).not.toMatch(/secret|RangeError|\.ts/);
  expect(lines[0]).toMatchObject({
    level: 'error',
    event: 'failure',
    error: 'RangeError',
    at: expect.stringContaining('at '),
  });
  expect(JSON.stringify(lines)).not.toContain('secret');
});

describe('pages of other sites', () => {
  const origin = 'https://intranet.example.com';

  test('may read answers by default, and send JSON and keys', async () => {
    const { app, post } = testApp();
    const response = await post('/v1/classify', { hostname: 'example.com' }, { origin });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toContain('hostwise-model');
    const preflight = await app.request('/v1/classify', { method: 'OPTIONS', headers: { origin } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-api-key');
    const refused = await post('/v1/classify', {}, { origin });
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('may be limited to some origins', async () => {
    const { post, get } = testApp({ origins: new Set([origin]) });
    const allowed = async (from: string): Promise<string | null> =>
      (await post('/v1/classify', { hostname: 'example.com' }, { origin: from })).headers.get(
        'access-control-allow-origin',
      );
    expect(await allowed(origin)).toBe(origin);
    expect(await allowed('https://elsewhere.example.com')).toBeNull();
    expect((await get('/v1/evidence/0000')).headers.get('vary')).toBe('origin');
  });
});

describe('what the app reports', () => {
  test('health', async () => {
    const response = await testApp().get('/healthz');
    expect(v.parse(healthAnswerSchema, await response.json())).toEqual({
      status: 'ok',
      model: { version: bundled.version },
    });
  });

  test('models, with 304 until they change', async () => {
    const { get, use } = testApp();
    const response = await get('/v1/models');
    const answer = v.parse(modelsAnswerSchema, await response.json());
    expect(answer.members).toEqual([
      {
        name: 'a',
        version: bundled.version,
        weight: 1,
        threats: ['dga', 'lookalike', 'phishing'],
        thresholds: bundled.thresholds,
      },
    ]);
    const etag = response.headers.get('etag') ?? '';
    expect((await get('/v1/models', { 'if-none-match': etag })).status).toBe(304);
    use(testEnsemble([bundled, withPrior(-1)], 'max'));
    const changed = await get('/v1/models', { 'if-none-match': etag });
    expect(v.parse(modelsAnswerSchema, await changed.json())).toMatchObject({
      aggregation: 'max',
      version: '0123456789ab',
    });
  });

  test('metrics, without a hostname', async () => {
    const { get, post } = testApp({ sources: [listSource('list', {}), silentSource('slow')], sourceTimeoutMs: 100 });
    await post('/v1/classify', { hostnames: ['one.example.com', 'two.example.com'] });
    await get('/v1/features/three.example.com');
    await get('/four.example.com');
    const response = await get('/metrics');
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text).toContain('hostwise_requests_total{route="/v1/classify",method="POST",status="200"} 1');
    expect(text).toContain('hostwise_requests_total{route="other",method="GET",status="404"} 1');
    expect(text).toContain('hostwise_names_total 3');
    expect(text).toContain('hostwise_intelligence_lookups_total{source="slow",status="timeout"} 3');
    expect(text).toMatch(/hostwise_request_duration_seconds_count\{route="\/v1\/features\/:entity"\} 1/);
    expect(text).toContain(`version="${bundled.version}"`);
    expect(text).not.toMatch(/example\.com/);
  });

  test('no metrics if they are off', async () => {
    expect((await testApp({ metrics: null }).get('/metrics')).status).toBe(404);
  });

  test('the OpenAPI document, which is cacheable', async () => {
    const { get } = testApp();
    const response = await get('/openapi.json');
    expect(await response.json()).toEqual(openapi);
    const etag = response.headers.get('etag') ?? '';
    expect((await get('/openapi.json', { 'if-none-match': etag })).status).toBe(304);
  });

  test('a log of routes, without paths and hostnames', async () => {
    const { get, post, lines } = testApp();
    await post('/v1/classify', { hostname: 'secret.example.com' });
    await get('/v1/features/secret.example.com');
    await get('/secret.example.com');
    expect(lines.map(({ event, route, status }) => [event, route, status])).toEqual([
      ['request', '/v1/classify', 200],
      ['request', '/v1/features/:entity', 200],
      ['request', 'other', 404],
    ]);
    expect(lines[0]).toMatchObject({ time: '2026-11-22T09:30:00.000Z', level: 'info', method: 'POST' });
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  test('verdicts, to the audit function', async () => {
    const seen: Assessment[] = [];
    const { post } = testApp({ audit: (assessment) => void seen.push(assessment) });
    await post('/v1/classify', { hostnames: ['wikipedia.org', 'not a host', 'localhost'] });
    expect(seen.map(({ hostname, verdict }) => [hostname.host, verdict])).toEqual([
      ['wikipedia.org', 'safe'],
      ['localhost', 'internal'],
    ]);
  });
});

describe('the page', () => {
  test('is HTML that runs only its own script', async () => {
    const response = await testApp().get('/');
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test.each([
    ['/page.js', 'text/javascript; charset=utf-8'],
    ['/page.css', 'text/css; charset=utf-8'],
  ])('%s is there', async (path, type) => {
    const response = await testApp().get(path);
    expect(response.headers.get('content-type')).toBe(type);
    expect((await response.text()).length).toBeGreaterThan(1000);
  });
});
