import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../src/core/base/digest.ts';
import { parseHostname } from '../../src/core/hostname/parse.ts';
import type { DomainName } from '../../src/core/hostname/types.ts';
import { openModel } from '../../src/core/model/open-model.ts';
import { modelPath } from '../../src/server/registry/layout.ts';
import { rollBack } from '../../src/server/registry/roll-back.ts';
import { answerOf, httpEvent } from '../support/lambda/lambda-events.ts';
import { type LambdaProcess, type UnpackedFunction, unpackFunction } from '../support/lambda/lambda-process.ts';
import { createTestBucket, modelFile, publishFiles, type TestStore, tamper } from '../support/registry-kit.ts';
import type { S3Server } from '../support/servers/s3-server.ts';

// The zip with a model store on loopback: how a running function reacts when the models in the store change.

const hostname = 'gardenhouse.com';

let unpacked: UnpackedFunction;
let files: Uint8Array<ArrayBuffer>[];
/** The probability of `hostname` under each model, by model version. */
const probabilities = new Map<string, number>();
beforeAll(async () => {
  unpacked = await unpackFunction('single');
  files = await Promise.all([-1, -2, -3].map(modelFile));
  for (const file of files) {
    const model = await openModel(file);
    probabilities.set(model.version, model.explain(parseHostname(hostname) as DomainName).probability);
  }
  expect(new Set(probabilities.values()).size).toBe(3);
});
afterAll(() => unpacked?.remove());

let testStore: TestStore;
let server: S3Server;
let lambda: LambdaProcess | null;
beforeEach(async () => {
  testStore = await createTestBucket();
  if (testStore.server === null) throw new Error('expected a server');
  server = testStore.server;
  lambda = null;
});
afterEach(async () => {
  await lambda?.stop();
  await testStore.close();
});

/** Starts the function with the store, which it revalidates every second. */
async function start(): Promise<LambdaProcess> {
  const { accessKeyId, secretAccessKey } = server.credentials;
  lambda = await unpacked.start({
    HOSTWISE_STORE: `s3://${server.bucket}/live/models`,
    HOSTWISE_REVALIDATE_SECONDS: '1',
    AWS_ENDPOINT_URL_S3: server.endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  });
  return lambda;
}

async function classify(from: LambdaProcess): Promise<{ version: string; probability: number }> {
  const request = { method: 'POST', target: '/v1/classify', body: JSON.stringify({ hostname }) };
  const event = httpEvent({ ...request, headers: { 'content-type': 'application/json' } });
  const { status, headers, body } = answerOf(await from.invoke(event));
  expect(status, body).toBe(200);
  const { probability, model } = JSON.parse(body);
  expect(headers['hostwise-model']).toBe(model.version);
  return { version: model.version, probability };
}

async function status(from: LambdaProcess): Promise<{ version: string; problem: { code: string } | null }> {
  return JSON.parse(answerOf(await from.invoke(httpEvent({ method: 'GET', target: '/v1/models' }))).body);
}

/** Sends requests until a condition is true. @throws Error after 15 s */
async function classifyUntil(from: LambdaProcess, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`timed out: ${JSON.stringify(await status(from))}`);
    await classify(from);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('swaps and rolls back models under load; no answer fails or mixes two models', async () => {
  const published = [await publishFiles(testStore.store, { main: files[0]! })];
  const running = await start();
  const seen = new Set<string>();
  let answers = 0;
  let isRunning = true;
  const clients = Array.from({ length: 32 }, async () => {
    while (isRunning) {
      const { version, probability } = await classify(running);
      expect(probability).toBe(probabilities.get(version));
      seen.add(version);
      answers++;
    }
  });
  const finished = Promise.all(clients);
  const waitForVersion = async (version: string) => {
    const deadline = Date.now() + 15_000;
    while ((await status(running)).version !== version) {
      if (Date.now() > deadline) throw new Error(`timed out waiting for ${version}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  try {
    for (const file of [files[1]!, files[2]!]) {
      const version = await publishFiles(testStore.store, { main: file });
      published.push(version);
      await waitForVersion(version);
    }
    await rollBack(testStore.store, null);
    await waitForVersion(published[1]!);
  } finally {
    isRunning = false;
    await finished;
  }
  expect([...seen].sort()).toEqual([...probabilities.keys()].sort());
  expect(answers).toBeGreaterThan(200);
  // The first swap replaced the bundled model at the start.
  expect(running.count('ModelSwapped')).toBe(4);
  expect(running.count('ModelRefused')).toBe(0);
}, 60_000);

test('a function with rare requests uses a new model from the second answer on', async () => {
  await publishFiles(testStore.store, { main: files[0]! });
  const running = await start();
  await publishFiles(testStore.store, { main: files[1]! });
  await new Promise((resolve) => setTimeout(resolve, 1100));
  // This request starts the revalidation and waits for it, because Lambda may stop the process after the answer.
  await classify(running);
  expect((await classify(running)).probability).toBe([...probabilities.values()][1]);
});

describe('refuses an invalid model, continues with the old one and counts it for the alarm', () => {
  const overwriteModel = async (file: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>) =>
    testStore.store.write(modelPath(await sha256Hex(file)), bytes);
  /** Ways to damage a published model. */
  const damages: Record<string, [code: string, damage: (file: Uint8Array<ArrayBuffer>) => Promise<unknown>]> = {
    'a file with one bit changed': [
      'hash',
      (file) => {
        const damaged = file.slice();
        damaged[damaged.length >> 1]! ^= 1;
        return overwriteModel(file, damaged);
      },
    ],
    'a truncated file': ['size', (file) => overwriteModel(file, file.slice(0, file.length >> 1))],
    'a file that is not a model': [
      'format',
      async () => {
        const text = new TextEncoder().encode('not a model at all');
        const sha256 = await sha256Hex(text);
        await testStore.store.write(modelPath(sha256), text);
        await tamper(testStore.store, ({ models }) => Object.assign(models[0]!, { sha256, size: text.length }));
      },
    ],
    'a pointer for other features': [
      'feature-set',
      () => tamper(testStore.store, (pointer) => Object.assign(pointer, { featureSetVersion: 1 })),
    ],
    'a model with other scores than published': [
      'golden',
      () =>
        tamper(testStore.store, ({ models }) =>
          Object.assign(models[0]!, { golden: [{ host: 'example.com', probability: 0.5 }] }),
        ),
    ],
  };

  test.each(Object.entries(damages))('%s', async (_, [code, damage]) => {
    const first = await publishFiles(testStore.store, { main: files[0]! });
    const running = await start();
    const before = await classify(running);
    // The function revalidates only during requests, so it does not see the new model before it is damaged.
    await publishFiles(testStore.store, { main: files[1]! });
    await damage(files[1]!);
    await classifyUntil(running, () => running.count('ModelRefused') > 0);
    expect(await classify(running)).toEqual(before);
    expect(await status(running)).toMatchObject({ version: first, problem: { code } });
    expect(running.log()).toContainEqual(expect.objectContaining({ level: 'warn', event: 'model', outcome: code }));
  });
});

test('logs metrics in the format that CloudWatch reads', async () => {
  await publishFiles(testStore.store, { main: files[0]! });
  const running = await start();
  const [line] = running.log().filter((found) => '_aws' in found);
  expect(line).toEqual({
    _aws: {
      Timestamp: expect.any(Number),
      CloudWatchMetrics: [
        { Namespace: 'Hostwise', Dimensions: [['FunctionName']], Metrics: [{ Name: 'ModelSwapped', Unit: 'Count' }] },
      ],
    },
    level: 'info',
    FunctionName: 'hostwise-test',
    ModelSwapped: 1,
  });
});

test('answers with the bundled model until a store that is unreachable at the start is back', async () => {
  await publishFiles(testStore.store, { main: files[0]! });
  server.fault = (request) => {
    request.destroy();
    return true;
  };
  const running = await start();
  expect((await classify(running)).version).not.toBe([...probabilities.keys()][0]);
  expect(await status(running)).toMatchObject({ version: 'bundled', problem: { code: 'unreachable' } });
  expect(running.count('ModelStoreFailed')).toBeGreaterThan(0);
  expect(running.count('ModelRefused')).toBe(0);
  server.fault = null;
  await classifyUntil(running, async () => (await status(running)).problem === null);
  expect((await classify(running)).version).toBe([...probabilities.keys()][0]);
});

test('a store that hangs does not delay answers', async () => {
  const version = await publishFiles(testStore.store, { main: files[0]! });
  const running = await start();
  const storeRequested = new Promise<void>((resolve) => {
    server.fault = () => {
      resolve();
      return true;
    };
  });
  await new Promise((resolve) => setTimeout(resolve, 1100));
  for (let i = 0; i < 20; i++) await classify(running);
  await storeRequested;
  // The revalidation has not timed out yet. It would be reported as a problem otherwise.
  expect(await status(running)).toMatchObject({ version, problem: null });
});
