import { describe, expect, test } from 'vitest';
import { createTestBucket, publishFiles, tamper } from '../support/registry-kit.ts';
import { setUpRegistrySuite } from '../support/registry-suite.ts';

// What can go wrong only with a remote store: too many requests, an outage, a slow answer.

const given = setUpRegistrySuite(createTestBucket);

/** Takes the requests since the last call, without the prefix of the store. */
const takeRequests = (): string[] =>
  given.server.requests
    .splice(0)
    .map(({ method, key, status }) => `${method} ${key.replace('live/models/', '')} ${status}`);

test('a store that has not changed sends no content', async () => {
  await publishFiles(given.store, { main: given.fileA });
  takeRequests();
  const opened = await given.open();
  expect(takeRequests()).toEqual([
    'GET current.json 200',
    expect.stringMatching(/^GET models\/[0-9a-f]{64}\.bin 200$/),
  ]);
  await opened.revalidate();
  await opened.revalidate();
  expect(takeRequests()).toEqual(['GET current.json 304', 'GET current.json 304']);
  expect(given.events.map(({ kind }) => kind)).toEqual(['swapped', 'unchanged', 'unchanged']);
});

test('reads only the new member of a new ensemble', async () => {
  await publishFiles(given.store, { main: given.fileA });
  const opened = await given.open();
  await publishFiles(given.store, { second: given.fileB }, { add: true });
  takeRequests();
  await opened.revalidate();
  expect(opened.current().members).toHaveLength(2);
  expect(takeRequests()).toEqual(['GET current.json 200', expect.stringMatching(/^GET models\/.* 200$/)]);
});

test('does not read a refused pointer again, nor its models', async () => {
  await publishFiles(given.store, { main: given.fileA });
  await tamper(given.store, ({ models }) =>
    Object.assign(models[0]!, { golden: [{ host: 'example.com', probability: 1 }] }),
  );
  const opened = await given.open();
  takeRequests();
  await opened.revalidate();
  await opened.revalidate();
  expect(takeRequests()).toEqual(['GET current.json 304', 'GET current.json 304']);
  expect(given.events.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed']);
  expect(opened.status().problem?.code).toBe('golden');
});

test('simultaneous revalidations share one read', async () => {
  await publishFiles(given.store, { main: given.fileA });
  const opened = await given.open();
  takeRequests();
  await Promise.all(Array.from({ length: 50 }, () => opened.revalidate()));
  expect(takeRequests()).toEqual(['GET current.json 304']);
});

describe('an unreachable store', () => {
  test('at the start: the bundled model answers until the store is back', async () => {
    const version = await publishFiles(given.store, { main: given.fileA });
    given.server.fault = (request) => {
      request.destroy();
      return true;
    };
    const opened = await given.open();
    expect(opened.status()).toMatchObject({
      version: 'bundled',
      members: [{ name: 'bundled', version: given.bundled.version }],
      problem: {
        code: 'unreachable',
        message: expect.stringMatching(/^s3:\/\/hostwise-test\/live\/models\/current\.json: /),
      },
    });
    given.server.fault = null;
    await opened.revalidate();
    expect(opened.status()).toMatchObject({ version, problem: null });
    expect(given.events.map(({ kind }) => kind)).toEqual(['failed', 'swapped']);
  });

  test('at the start, if it hangs: the process stops waiting', async () => {
    given.server.fault = () => true;
    const opened = await given.open();
    expect(opened.status()).toMatchObject({ version: 'bundled', problem: { code: 'unreachable' } });
  }, 10_000);

  test('later: the ensemble stays, the reason is reported, and nothing known is read again', async () => {
    const version = await publishFiles(given.store, { main: given.fileA });
    const opened = await given.open();
    given.server.fault = (_, response) => response.writeHead(503).end() !== undefined;
    await opened.revalidate();
    expect(opened.status()).toMatchObject({
      version,
      problem: { code: 'unreachable', message: expect.stringContaining('HTTP 503') },
    });
    given.server.fault = null;
    takeRequests();
    await opened.revalidate();
    expect(takeRequests()).toEqual(['GET current.json 304']);
    expect(opened.status().problem).toBeNull();
  });

  test('during the transfer of a model: the ensemble stays, and the next read completes it', async () => {
    const first = await publishFiles(given.store, { main: given.fileA });
    const opened = await given.open();
    const second = await publishFiles(given.store, { main: given.fileB });
    given.server.fault = (request, response) => {
      if (request.url?.includes('/models/') !== true || request.url.includes('.bin') !== true) return false;
      response.writeHead(200, { 'content-length': given.fileB.length }).write(given.fileB.subarray(0, 1000));
      setTimeout(() => response.destroy(), 20);
      return true;
    };
    await opened.revalidate();
    expect(opened.status()).toMatchObject({ version: first, problem: { code: 'unreachable' } });
    given.server.fault = null;
    await opened.revalidate();
    expect(opened.status()).toMatchObject({ version: second, problem: null });
  });

  test('remembers a refusal across an outage', async () => {
    await publishFiles(given.store, { main: given.fileA });
    await tamper(given.store, (pointer) => Object.assign(pointer, { schemaVersion: 2 }));
    const opened = await given.open();
    const { problem } = opened.status();
    given.server.fault = (_, response) => response.writeHead(500).end() !== undefined;
    await opened.revalidate();
    expect(opened.status().problem?.code).toBe('unreachable');
    given.server.fault = null;
    await opened.revalidate();
    expect(opened.status().problem).toEqual(problem);
  });
});

test('stops reading an endless model at the limit', async () => {
  await publishFiles(given.store, { main: given.fileA });
  let sent = 0;
  given.server.fault = (request, response) => {
    if (request.url?.endsWith('.bin') !== true) return false;
    const sendMore = (): void => {
      for (; !response.destroyed; sent += 1 << 20) {
        if (!response.write(new Uint8Array(1 << 20))) return void response.once('drain', sendMore);
      }
    };
    response.writeHead(200);
    sendMore();
    return true;
  };
  const opened = await given.open();
  expect(opened.status()).toMatchObject({ version: 'bundled', problem: { code: 'size' } });
  expect(sent).toBeLessThan(64 << 20);
});

test('reports refused credentials', async () => {
  await publishFiles(given.store, { main: given.fileA });
  process.env.AWS_SECRET_ACCESS_KEY = 'another';
  const opened = await given.open();
  expect(opened.status().problem?.message).toMatch(/HTTP 403 SignatureDoesNotMatch/);
  delete process.env.AWS_SECRET_ACCESS_KEY;
  await expect(given.open()).rejects.toThrow('AWS_SECRET_ACCESS_KEY is not set');
});
