import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AwsEndpoints, startAwsEndpoints } from '../support/lambda/aws-endpoints.ts';
import { answerOf, httpEvent } from '../support/lambda/lambda-events.ts';
import { type LambdaProcess, type UnpackedFunction, unpackFunction } from '../support/lambda/lambda-process.ts';
import { createTestBucket, modelFile, publishFiles, type TestStore } from '../support/registry-kit.ts';

// The two functions of a split deployment, each from its own zip. The feature function calls the model function.

let zips: Record<'single' | 'features' | 'model', UnpackedFunction>;
beforeAll(async () => {
  const [single, features, model] = await Promise.all([
    unpackFunction('single'),
    unpackFunction('features'),
    unpackFunction('model'),
  ]);
  zips = { single, features, model };
});
afterAll(async () => {
  for (const unpacked of Object.values(zips ?? {})) await unpacked.remove();
});

let aws: AwsEndpoints;
let running: LambdaProcess[];
let testStore: TestStore | null;
beforeEach(async () => {
  aws = await startAwsEndpoints();
  running = [];
  testStore = null;
});
afterEach(async () => {
  await Promise.all(running.map((lambda) => lambda.stop()));
  await aws.close();
  await testStore?.close();
});

async function start(entry: keyof typeof zips, env: Record<string, string> = {}): Promise<LambdaProcess> {
  const started = await zips[entry].start({ ...aws.env, HOSTWISE_MODEL_FUNCTION: 'the-model', ...env });
  running.push(started);
  return started;
}

/** Starts the model function that the feature function calls. */
async function startModel(env: Record<string, string> = {}): Promise<LambdaProcess> {
  const model = await start('model', env);
  aws.functions.set('the-model', (event) => model.invoke(event));
  return model;
}

const get = async (from: LambdaProcess, target: string, headers = {}) => {
  const {
    status,
    headers: responseHeaders,
    body,
  } = answerOf(await from.invoke(httpEvent({ method: 'GET', target, headers })));
  return { status, headers: responseHeaders, body, json: JSON.parse(body) };
};

const entities = ['login.paypa1-account.example.com', 'xq7zk2vbn0pl.example', 'b%C3%BCcher.example.com', '11.22.33.44'];

test('two functions answer like a single function', async () => {
  const single = await start('single');
  let called = 0;
  const model = await startModel();
  aws.functions.set('the-model', (event) => {
    called++;
    return model.invoke(event);
  });
  const features = await start('features');
  for (const entity of entities) {
    for (const query of ['', '?score=true', '?score=false', '?score=maybe', '?score=true&more=1']) {
      const target = `/v1/features/${entity}${query}`;
      const [expected, found] = [await get(single, target), await get(features, target)];
      expect([found.status, found.json], target).toEqual([expected.status, expected.json]);
      expect(found.headers).toEqual(expected.headers);
    }
  }
  // The name outside the public DNS has no features, so the model function is not called for it.
  expect(called).toBe(entities.length - 1);
});

test('pages of any origin may read the answer', async () => {
  await startModel();
  const features = await start('features');
  const { headers } = await get(features, '/v1/features/example.com?score=true', { origin: 'https://page.example' });
  expect(headers['access-control-allow-origin']).toBe('*');
});

test('a model function that fails or is missing affects only answers with a score', async () => {
  const features = await start('features');
  const target = '/v1/features/example.com?score=true';
  const missing = await get(features, target, { origin: 'https://page.example' });
  expect([missing.status, missing.json.type]).toEqual([503, 'urn:hostwise:problem:model-unavailable']);
  expect(missing.headers).toMatchObject({ 'retry-after': '5', 'access-control-allow-origin': '*' });
  aws.functions.set('the-model', () => Promise.reject(new Error('out of memory')));
  expect((await get(features, target)).status).toBe(503);
  aws.functions.set('the-model', async () => ({ no: 'response' }));
  expect((await get(features, target)).status).toBe(503);
  expect((await get(features, '/v1/features/example.com')).status).toBe(200);
  const reported = features.log().filter(({ event }) => event === 'model-function');
  expect(reported.map(({ problem }) => problem)).toEqual([
    'function the-model: HTTP 404',
    'function the-model: Unhandled',
    'function the-model: the result is not a response',
  ]);
  await startModel();
  expect((await get(features, target)).status).toBe(200);
});

test('the feature function loads a new model if the model function already has it', async () => {
  testStore = await createTestBucket();
  const { server, store } = testStore;
  if (server === null) throw new Error('expected a server');
  const env = {
    HOSTWISE_STORE: `s3://${server.bucket}/live/models`,
    HOSTWISE_REVALIDATE_SECONDS: '3600',
    AWS_ENDPOINT_URL_S3: server.endpoint,
    AWS_ACCESS_KEY_ID: server.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: server.credentials.secretAccessKey,
  };
  await publishFiles(store, { main: await modelFile(-1) });
  const features = await start('features', env);
  const before = await get(features, '/v1/models');
  await publishFiles(store, { main: await modelFile(-2) });
  const model = await startModel(env);
  const scored = await get(features, '/v1/features/gardenhouse.com?score=true');
  expect(scored.status, scored.body).toBe(200);
  expect(scored.json.model.version).toBe((await get(model, '/v1/models')).json.model.version);
  expect(scored.json.model.version).not.toBe(before.json.model.version);

  // If the model function is behind, the feature function cannot help: the client has to retry.
  const late = await start('features', env);
  const behind = await start('model');
  aws.functions.set('the-model', (event) => behind.invoke(event));
  const refused = await get(late, '/v1/features/gardenhouse.com?score=true');
  expect([refused.status, refused.json.type]).toEqual([409, 'urn:hostwise:problem:model-changed']);
});

test('the feature function does not start without the name of the model function', async () => {
  await expect(start('features', { HOSTWISE_MODEL_FUNCTION: '' })).rejects.toThrow(
    'HOSTWISE_MODEL_FUNCTION: expected the name of the model function',
  );
});
