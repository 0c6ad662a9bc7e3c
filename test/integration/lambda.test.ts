import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openModel } from '../../src/core/model/open-model.ts';
import { writeModel } from '../../src/core/model/write-model.ts';
import { answerOf, eventKinds, type GatewayAnswer, type GatewayRequest } from '../support/lambda/lambda-events.ts';
import { type LambdaProcess, type UnpackedFunction, unpackFunction } from '../support/lambda/lambda-process.ts';
import { smallModel } from '../support/small-model.ts';

// The zip for upload, unpacked and run as Lambda runs it, with the bundled model and no other services.

let unpacked: UnpackedFunction;
let lambda: LambdaProcess;
let version: string;
beforeAll(async () => {
  unpacked = await unpackFunction('single');
  lambda = await unpacked.start({ HOSTWISE_LOG_REQUESTS: 'true' });
  const file = new Uint8Array(readFileSync(new URL('../../model/hostwise.bin', import.meta.url)));
  version = (await openModel(file)).version;
});
afterAll(async () => {
  await lambda?.stop();
  await unpacked?.remove();
});

const json = { 'content-type': 'application/json' };

describe.each(Object.entries(eventKinds))('%s', (_, eventOf) => {
  const send = async (request: GatewayRequest): Promise<GatewayAnswer> =>
    answerOf(await lambda.invoke(eventOf(request)));
  const get = (target: string, headers = {}) => send({ method: 'GET', target, headers });
  const post = (target: string, body: unknown, options: Partial<GatewayRequest> = {}) =>
    send({
      method: 'POST',
      target,
      headers: json,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...options,
    });
  const parseBody = ({ status, body }: GatewayAnswer) => {
    expect(status, body).toBe(200);
    return JSON.parse(body);
  };

  test('POST /malicious-domain-classifier answers the published example under any media type', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await post('/malicious-domain-classifier', { domain: 'plzdonthackmekthxbye' }, { headers });
    const { label, class0Prob, class1Prob, ...terms } = parseBody(answer) as Record<string, number>;
    expect(Object.keys(terms)).toEqual(['intercept', 'length', 'entropy', 'proVowels', 'numWords']);
    expect(label).toBe(1);
    const sum = Object.values(terms).reduce((total, term) => total + term, 0);
    expect(Math.abs(1 / (1 + Math.exp(-sum)) - (class1Prob ?? Number.NaN))).toBeLessThan(1e-12);
    expect((class0Prob ?? Number.NaN) + (class1Prob ?? Number.NaN)).toBeCloseTo(1, 12);
  });

  test('POST /v1/classify accepts one hostname, many hostnames and a body in base64', async () => {
    const one = parseBody(await post('/v1/classify', { hostname: 'Login.Example.COM.' }));
    expect(one).toMatchObject({ host: 'login.example.com', registrable: 'example.com', model: { version } });
    const hostnames = ['login.example.com', 'no hostname', 'bücher.example'];
    const { results } = parseBody(await post('/v1/classify', { hostnames }, { base64: true }));
    expect(results[0]).toEqual(one);
    expect(results[1]).toMatchObject({ error: expect.any(String) });
    expect(results[2].host).toBe('xn--bcher-kva.example');
  });

  test('GET /v1/features/{entity} returns a score that POST /v1/predict computes from its vector', async () => {
    const features = parseBody(await get('/v1/features/b%C3%BCcher.example.com?score=true'));
    expect(features).toMatchObject({ entity: 'xn--bcher-kva.example.com', kind: 'domain', sources: [], missing: [] });
    const { vector, featureSetVersion, model } = features;
    const predicted = parseBody(await post('/v1/predict', { vector, featureSetVersion, model: model.version }));
    expect(predicted).toMatchObject(features.score);
    const classified = parseBody(await post('/v1/classify', { hostname: 'bücher.example.com' }));
    expect(features.score.probability).toBe(classified.probability);
  });

  test('GET /v1/features/{entity} accepts IP addresses', async () => {
    expect(parseBody(await get('/v1/features/2a00:1::5')).kind).toBe('ipv6');
    expect(parseBody(await get('/v1/features/%5B2a00%3A1%3A%3A5%5D')).kind).toBe('ipv6');
    expect(parseBody(await get('/v1/features/11.22.33.44')).kind).toBe('ipv4');
  });

  test('GET /v1/evidence/{prefix}, /v1/models, /healthz and /openapi.json answer', async () => {
    expect(parseBody(await get('/v1/evidence/3fa2'))).toMatchObject({ prefix: '3fa2', rows: [] });
    expect(parseBody(await get('/v1/models'))).toMatchObject({ store: 'bundled', problem: null, model: { version } });
    expect(parseBody(await get('/healthz'))).toEqual({ status: 'ok', model: { version } });
    const { openapi, paths } = parseBody(await get('/openapi.json'));
    expect(openapi).toMatch(/^3\.1/);
    expect(Object.keys(paths)).toContain('/v1/classify');
  });

  test('GET / returns the web page, and every file that it loads exists', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    const linked = [...page.body.matchAll(/(?:src|href)="\.?\/?([\w.-]+\.(?:js|css))"/g)].map(([, file]) => file);
    expect(linked.length).toBeGreaterThan(0);
    for (const file of linked) {
      const { status, headers, body } = await get(`/${file}`);
      expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(/^text\/(javascript|css)/)]);
      expect(body.length).toBeGreaterThan(0);
    }
  });

  test('HEAD returns the headers of GET and no body', async () => {
    const [head, full] = [await send({ method: 'HEAD', target: '/healthz' }), await get('/healthz')];
    expect(head).toEqual({ ...full, body: '' });
    expect(head.headers['content-type']).toBe('application/json');
  });

  test('answers preflight requests, and 304 if the client has the document', async () => {
    const headers = { origin: 'https://page.example', 'access-control-request-method': 'POST' };
    const allowed = await send({ method: 'OPTIONS', target: '/v1/classify', headers });
    expect(allowed.status).toBe(204);
    expect(allowed.headers['access-control-allow-methods']).toContain('POST');
    expect(allowed.headers['access-control-allow-headers']).toContain('x-api-key');
    const first = await get('/openapi.json');
    const again = await get('/openapi.json', { 'if-none-match': first.headers.etag });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('errors are problems that reveal nothing internal', async () => {
    const problems = [
      [await get('/nothing/here'), 404],
      [await get('/metrics'), 404],
      [await send({ method: 'DELETE', target: '/v1/models' }), 405],
      [await post('/v1/classify', '{"hostname":'), 400],
      [await post('/v1/classify', { hostname: 'example.com', color: 'red' }), 422],
      [await post('/v1/classify', { hostname: 'example.com' }, { headers: {} }), 415],
      [await post('/v1/classify', { hostnames: ['x'.repeat(1 << 21)] }), 413],
      [await send({ method: 'POST', target: '/v1/predict', headers: json }), 400],
      [await get('/v1/features/localhost'), 422],
    ] as const;
    for (const [{ status, headers, body }, expected] of problems) {
      expect(status, body).toBe(expected);
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(JSON.parse(body)).toMatchObject({ status: expected, detail: expect.any(String) });
      expect(body).not.toMatch(/\.mjs|node:|\n\s+at /);
    }
  });
});

test('an event that is not a request fails, and the function answers the next one', async () => {
  await expect(lambda.invoke({ domain: 'example.com' })).rejects.toThrow('expected an event of API Gateway');
  expect((await lambda.invoke(eventKinds['HTTP API']({ method: 'GET', target: '/healthz' }))).statusCode).toBe(200);
});

test('the log has a line for every request and contains no hostname', async () => {
  const secret = 'a-name-for-no-log.example';
  const { 'HTTP API': eventOf } = eventKinds;
  for (const request of [
    { method: 'GET', target: `/v1/features/${secret}` },
    { method: 'GET', target: `/nothing/${secret}` },
    { method: 'POST', target: '/v1/classify', headers: json, body: JSON.stringify({ hostname: secret }) },
    { method: 'POST', target: '/v1/classify', headers: json, body: JSON.stringify({ [secret]: secret }) },
  ]) {
    await lambda.invoke(eventOf(request));
  }
  const lines = lambda.log();
  expect(lines.filter(({ event, route }) => event === 'request' && route === '/v1/classify').length).toBeGreaterThan(5);
  expect(JSON.stringify(lines)).not.toContain('name-for-no-log');
});

test('an invalid variable stops the start and is named', async () => {
  const store = unpacked.start({ HOSTWISE_STORE: 'bucket/models' });
  await expect(store).rejects.toThrow('HOSTWISE_STORE: expected s3://bucket/prefix');
  const intel = unpacked.start({ HOSTWISE_INTEL: '{"sources":[{"type":"gossip"}]}' });
  await expect(intel).rejects.toThrow(/HOSTWISE_INTEL: .*sources\.0\.type/);
});

test('an error for a missing driver names the command that adds it to the zip', async () => {
  const sources = [{ type: 'mysql', url: 'mysql://reader@127.0.0.1:1/intel' }];
  const started = unpacked.start({ HOSTWISE_INTEL: JSON.stringify({ sources }) });
  await expect(started).rejects.toThrow(/intelligence source mysql: .*npm run build:lambda -- --with mysql/);
});

test('a model file that was replaced in the package is validated completely', async () => {
  const changed = await unpackFunction('model');
  const file = path.join(changed.folder, 'hostwise.bin');
  const packed = readFileSync(file);
  try {
    writeFileSync(file, Buffer.from(packed).fill(packed.at(-1) === 0 ? 1 : 0, packed.length - 1));
    await expect(changed.start()).rejects.toThrow(/SHA-256 is/);
    writeFileSync(file, packed.subarray(0, -8));
    await expect(changed.start()).rejects.toThrow(/SHA-256 is/);
    const small = await writeModel(smallModel());
    writeFileSync(file, small);
    const started = await changed.start();
    const answer = answerOf(await started.invoke(eventKinds['HTTP API']({ method: 'GET', target: '/healthz' })));
    await started.stop();
    expect(JSON.parse(answer.body).model.version).toBe((await openModel(small)).version);
  } finally {
    await changed.remove();
  }
});
