import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { prefixOf, rowKeyOf } from '../../src/core/listing/prefix.ts';
import { createS3Client } from '../../src/s3/client.ts';
import { alwaysListed, writeIndex } from '../support/intel-fixture.ts';
import { type AwsEndpoints, startAwsEndpoints } from '../support/lambda/aws-endpoints.ts';
import { answerOf, httpEvent } from '../support/lambda/lambda-events.ts';
import { type LambdaProcess, type UnpackedFunction, unpackFunction } from '../support/lambda/lambda-process.ts';
import { type S3Server, startS3Server } from '../support/servers/s3-server.ts';

// The zip with intelligence sources: an index in a bucket, and a configuration in a secret.

const arn = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:hostwise-AbCdEf';
const key = 'intel/indicators.idx';

let unpacked: UnpackedFunction;
let server: S3Server;
let aws: AwsEndpoints;
let lambda: LambdaProcess | undefined;
beforeAll(async () => {
  [unpacked, server, aws] = await Promise.all([unpackFunction('single'), startS3Server(), startAwsEndpoints()]);
  const folder = await mkdtemp(path.join(tmpdir(), 'hostwise-lambda-intel-'));
  const { file } = await writeIndex(folder, 1);
  await createS3Client(server).put(key, new Uint8Array(await readFile(file)));
  await rm(folder, { recursive: true });
});
afterEach(() => lambda?.stop());
afterAll(async () => {
  await unpacked?.remove();
  await server?.close();
  await aws?.close();
});

async function start(intel: string): Promise<LambdaProcess> {
  lambda = await unpacked.start({
    ...aws.env,
    AWS_ENDPOINT_URL_S3: server.endpoint,
    AWS_ACCESS_KEY_ID: server.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: server.credentials.secretAccessKey,
    HOSTWISE_INTEL: intel,
  });
  return lambda;
}

const get = async (from: LambdaProcess, target: string) =>
  JSON.parse(answerOf(await from.invoke(httpEvent({ method: 'GET', target }))).body);

async function expectListed(from: LambdaProcess): Promise<void> {
  const body = JSON.stringify({ hostname: alwaysListed });
  const headers = { 'content-type': 'application/json' };
  const event = httpEvent({ method: 'POST', target: '/v1/classify', headers, body });
  const { contributions, evidence } = JSON.parse(answerOf(await from.invoke(event)).body);
  expect(contributions.listed).toBeGreaterThan(0);
  expect(evidence).toContainEqual(expect.objectContaining({ name: 'listed' }));
}

test('uses an index in a bucket for verdicts and features, and serves its buckets', async () => {
  const running = await start(`s3://${server.bucket}/${key}`);
  await expectListed(running);
  const { sources, missing } = await get(running, `/v1/features/${alwaysListed}`);
  expect([sources, missing]).toEqual([[expect.objectContaining({ source: 's3', status: 'found' })], []]);
  const { rows } = await get(running, `/v1/evidence/${await prefixOf('example.com')}`);
  const rowKey = await rowKeyOf(alwaysListed);
  expect(rows.map(([found]: [string]) => found)).toContain(rowKey);
});

test('loads the index before the first request', async () => {
  server.requests.length = 0;
  const running = await start(`s3://${server.bucket}/${key}`);
  expect(server.requests).toEqual([{ method: 'GET', key, status: 200 }]);
  await expectListed(running);
  expect(server.requests).toHaveLength(1);
});

test('starts without its index and reports the missing object as a problem of the source', async () => {
  const running = await start(`s3://${server.bucket}/intel/another.idx`);
  const { sources, missing } = await get(running, `/v1/features/${alwaysListed}`);
  expect([sources, missing]).toEqual([[expect.objectContaining({ source: 's3', status: 'error' })], ['s3']]);
  expect(running.log()).toContainEqual(
    expect.objectContaining({
      event: 'intelligence',
      source: 's3',
      problem: expect.stringContaining('no such object'),
    }),
  );
});

test('reads its configuration from a secret', async () => {
  const { bucket, region, endpoint } = server;
  aws.secrets.set(arn, JSON.stringify({ sources: [{ type: 's3', name: 'ours', bucket, key, region, endpoint }] }));
  const running = await start(arn);
  await expectListed(running);
  const { sources } = await get(running, `/v1/features/${alwaysListed}`);
  expect(sources).toEqual([expect.objectContaining({ source: 'ours', status: 'found' })]);
});

test('a missing or invalid secret stops the start, and its content is not reported', async () => {
  aws.secrets.clear();
  await expect(start(arn)).rejects.toThrow(`secret ${arn}: ResourceNotFoundException`);
  aws.secrets.set(arn, 'mysql://reader:hunter2@db.example.com/intel');
  const error = await start(arn).catch((reason: unknown) => String(reason));
  expect(error).toContain(`${arn}: expected`);
  expect(error).not.toContain('hunter2');
});
