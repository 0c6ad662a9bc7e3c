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

// The zip against a store of models on loopback: what an unattended function does when the models under it change.

const hostname = 'gardenhouse.com';

let unpacked: UnpackedFunction;
let files: Uint8Array<ArrayBuffer>[];
/** What each model says of `hostname`, by its version. */
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

let place: TestStore;
let server: S3Server;
let lambda: LambdaProcess | null;
beforeEach(async () => {
  place = await createTestBucket();
  if (place.server === null) throw new Error('expected a server');
  server = place.server;
  lambda = null;
});
afterEach(async () => {
  await lambda?.stop();
  await place.close();
});

/** Starts the function on the store; it looks at it every second. */
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

async function ask(from: LambdaProcess): Promise<{ version: string; probability: number }> {
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

/** Asks again and again, as traffic would, until `holds`. */
async function until(from: LambdaProcess, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`it did not come: ${JSON.stringify(await status(from))}`);
    await ask(from);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('models are swapped and rolled back under load: no answer fails, and none is of two models', async () => {
  const published = [await publishFiles(place.store, { main: files[0]! })];
  const running = await start();
  const seen = new Set<string>();
  let answers = 0;
  let going = true;
  const readers = Array.from({ length: 32 }, async () => {
    while (going) {
      const { version, probability } = await ask(running);
      expect(probability).toBe(probabilities.get(version));
      seen.add(version);
      answers++;
    }
  });
  const watching = Promise.all(readers);
  const reach = async (version: string) => {
    const deadline = Date.now() + 15_000;
    while ((await status(running)).version !== version) {
      if (Date.now() > deadline) throw new Error(`${version} did not come`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  try {
    for (const file of [files[1]!, files[2]!]) {
      const version = await publishFiles(place.store, { main: file });
      published.push(version);
      await reach(version);
    }
    await rollBack(place.store, null);
    await reach(published[1]!);
  } finally {
    going = false;
    await watching;
  }
  expect([...seen].sort()).toEqual([...probabilities.keys()].sort());
  expect(answers).toBeGreaterThan(200);
  // The first model was swapped in at the start, for the bundled one.
  expect(running.count('ModelSwapped')).toBe(4);
  expect(running.count('ModelRefused')).toBe(0);
}, 60_000);

test('a function that is asked seldom has the new model with the second answer at the latest', async () => {
  await publishFiles(place.store, { main: files[0]! });
  const running = await start();
  await publishFiles(place.store, { main: files[1]! });
  await new Promise((resolve) => setTimeout(resolve, 1100));
  // The look starts beside this request, and is waited for before it is answered: afterwards Lambda may stop the process.
  await ask(running);
  expect((await ask(running)).probability).toBe([...probabilities.values()][1]);
});

describe('what is wrong is refused, the old model answers, and an alarm can tell', () => {
  const overwrite = async (file: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>) =>
    place.store.write(modelPath(await sha256Hex(file)), bytes);
  /** Ways to damage a published model. */
  const spoil: Record<string, [code: string, act: (file: Uint8Array<ArrayBuffer>) => Promise<unknown>]> = {
    'a file with one bit changed': [
      'hash',
      (file) => {
        const damaged = file.slice();
        damaged[damaged.length >> 1]! ^= 1;
        return overwrite(file, damaged);
      },
    ],
    'a file that was cut off': ['size', (file) => overwrite(file, file.slice(0, file.length >> 1))],
    'a file that is no model': [
      'format',
      async () => {
        const text = new TextEncoder().encode('no model at all');
        const sha256 = await sha256Hex(text);
        await place.store.write(modelPath(sha256), text);
        await tamper(place.store, ({ models }) => Object.assign(models[0]!, { sha256, size: text.length }));
      },
    ],
    'a pointer for other features': [
      'feature-set',
      () => tamper(place.store, (pointer) => Object.assign(pointer, { featureSetVersion: 1 })),
    ],
    'a model with other scores than published': [
      'golden',
      () =>
        tamper(place.store, ({ models }) =>
          Object.assign(models[0]!, { golden: [{ host: 'example.com', probability: 0.5 }] }),
        ),
    ],
  };

  test.each(Object.entries(spoil))('%s', async (_, [code, act]) => {
    const first = await publishFiles(place.store, { main: files[0]! });
    const running = await start();
    const before = await ask(running);
    // It looks only when it is asked, so it sees nothing of the model before it is spoiled.
    await publishFiles(place.store, { main: files[1]! });
    await act(files[1]!);
    await until(running, () => running.count('ModelRefused') > 0);
    expect(await ask(running)).toEqual(before);
    expect(await status(running)).toMatchObject({ version: first, problem: { code } });
    expect(running.log()).toContainEqual(expect.objectContaining({ level: 'warn', event: 'model', outcome: code }));
  });
});

test('metrics are in the format that CloudWatch reads', async () => {
  await publishFiles(place.store, { main: files[0]! });
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

test('a store that is gone at the start: the bundled model answers, and the published one when the store is back', async () => {
  await publishFiles(place.store, { main: files[0]! });
  server.fault = (request) => {
    request.destroy();
    return true;
  };
  const running = await start();
  expect((await ask(running)).version).not.toBe([...probabilities.keys()][0]);
  expect(await status(running)).toMatchObject({ version: 'bundled', problem: { code: 'unreachable' } });
  expect(running.count('ModelStoreFailed')).toBeGreaterThan(0);
  expect(running.count('ModelRefused')).toBe(0);
  server.fault = null;
  await until(running, async () => (await status(running)).problem === null);
  expect((await ask(running)).version).toBe([...probabilities.keys()][0]);
});

test('a store that falls silent holds no answer up until it is given up', async () => {
  const version = await publishFiles(place.store, { main: files[0]! });
  const running = await start();
  const asked = new Promise<void>((resolve) => {
    server.fault = () => {
      resolve();
      return true;
    };
  });
  await new Promise((resolve) => setTimeout(resolve, 1100));
  for (let i = 0; i < 20; i++) await ask(running);
  await asked;
  // The look is still under way: it would be a problem otherwise.
  expect(await status(running)).toMatchObject({ version, problem: null });
});
