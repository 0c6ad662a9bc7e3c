import { describe, expect, test, vi } from 'vitest';
import { UsageError } from './command.ts';
import { modelCommand } from './model.ts';
import { openModelStore } from './model-store.ts';

const x = ['--store', 'x'];

test.each<[string[], RegExp]>([
  [[], /expected one of publish, rollback, status, found ""/],
  [['toString'], /expected one of publish, rollback, status, found "toString"/],
  [['publish', ...x], /expected at least one model file/],
  [['publish', 'a.bin'], /--store: expected a folder or s3:\/\/bucket\/prefix/],
  [['publish', 'a.bin', 'b.bin', '--name', 'a', ...x], /--name: expected one for every file, found 1 for 2/],
  [['publish', 'a.bin', '--weight', 'much', ...x], /--weight: expected a number of 0 or more, found "much"/],
  [['publish', 'a.bin', '--weight=-1', ...x], /--weight: expected a number of 0 or more, found "-1"/],
  [
    ['publish', 'a.bin', '--weight', '2', '--aggregation', 'max', ...x],
    /--weight: the aggregation max reads no weights/,
  ],
  [['publish', 'a.bin', '--aggregation', 'median', ...x], /expected one of mean, weighted, logit-mean, max/],
  [['rollback', 'now', ...x], /unexpected "now"/],
  [['rollback', '--to', 'yesterday', ...x], /--to: expected at least four hexadecimal digits/],
  [['status', 'now', ...x], /unexpected "now"/],
  [['status', '--format', 'xml', ...x], /--format: expected one of table, json/],
])('%j is a usage error', async (args, message) => {
  // `run` may throw before it returns a promise, which `main` also handles.
  const run = async () => modelCommand.run(args);
  await expect(run()).rejects.toThrow(UsageError);
  await expect(run()).rejects.toThrow(message);
});

describe('the store', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };

  test('is a folder unless it looks like an address', async () => {
    expect((await openModelStore({ store: '/srv/models' })).name).toMatch(/srv.models$/);
    await expect(openModelStore({ store: 's3://UPPER' })).rejects.toThrow('found "s3://UPPER"');
    await expect(openModelStore({ store: 'https://example.com/models' })).rejects.toThrow(UsageError);
  });

  test('on S3 needs a region, from the options or from the environment', async () => {
    await expect(openModelStore({ store: 's3://models/live' }, keys)).rejects.toThrow('--region: expected the region');
    await expect(openModelStore({ store: 's3://models', region: '' }, keys)).rejects.toThrow(
      '--region: expected the region',
    );
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    const options = { store: 's3://models/live' };
    expect((await openModelStore(options, { ...keys, AWS_DEFAULT_REGION: 'eu-west-1' })).name).toBe('s3://models/live');
    expect((await openModelStore({ ...options, region: 'eu-west-1' }, keys)).name).toBe('s3://models/live');
    expect((await openModelStore({ ...options, endpoint: 'http://127.0.0.1:9000' }, keys)).name).toBe(
      's3://models/live',
    );
  });

  test('on S3 rejects an endpoint that is not a URL', async () => {
    await expect(openModelStore({ store: 's3://models', endpoint: 'localhost:9000' }, keys)).rejects.toThrow(
      '--endpoint: expected',
    );
  });
});
