import { describe, expect, test } from 'vitest';
import { parseEnvironment } from './environment.ts';

const region = { AWS_REGION: 'eu-central-1' };

test('defaults: the bundled model, no intelligence, all origins', () => {
  expect(parseEnvironment({})).toEqual({
    models: { store: { type: 'bundled' }, revalidateSeconds: 60 },
    intel: { sources: [] },
    modelFunction: null,
    origins: '*',
    logRequests: false,
    functionName: 'hostwise',
  });
});

test('empty variables count as not set', () => {
  const empty = { HOSTWISE_STORE: '', HOSTWISE_INTEL: '', HOSTWISE_REVALIDATE_SECONDS: '', HOSTWISE_ORIGINS: '' };
  expect(parseEnvironment(empty)).toEqual(parseEnvironment({}));
});

test('a store and an index in S3, on AWS or elsewhere', () => {
  const variables = {
    ...region,
    HOSTWISE_STORE: 's3://models/live',
    HOSTWISE_INTEL: 's3://models/intel/indicators.idx',
  };
  const { models, intel } = parseEnvironment({ ...variables, HOSTWISE_REVALIDATE_SECONDS: '5' });
  const store = { type: 's3', bucket: 'models', prefix: 'live', region: 'eu-central-1' };
  expect(models).toEqual({ store, revalidateSeconds: 5 });
  expect(intel).toMatchObject({
    sources: [{ type: 's3', bucket: 'models', key: 'intel/indicators.idx', region: 'eu-central-1' }],
  });
  const elsewhere = parseEnvironment({ ...variables, AWS_ENDPOINT_URL_S3: 'https://s3.example.com' });
  expect(elsewhere.models.store).toEqual({ ...store, endpoint: 'https://s3.example.com' });
  expect(elsewhere.intel).toMatchObject({ sources: [{ endpoint: 'https://s3.example.com' }] });
});

test('accepts sources as JSON or in a secret', () => {
  const source = { type: 'mysql', url: 'mysql://reader@db.example.com/intel' };
  const { intel } = parseEnvironment({ HOSTWISE_INTEL: JSON.stringify({ sources: [source] }) });
  expect(intel).toMatchObject({ sources: [source] });
  const secret = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:hostwise-AbCdEf';
  expect(parseEnvironment({ HOSTWISE_INTEL: secret }).intel).toEqual({ secret });
});

test('parses the other variables', () => {
  const found = parseEnvironment({
    AWS_LAMBDA_FUNCTION_NAME: 'hostwise-Features',
    HOSTWISE_MODEL_FUNCTION: 'hostwise-Model',
    HOSTWISE_ORIGINS: 'https://intranet.example.com,chrome-extension://abcdefghijklmnop',
    HOSTWISE_LOG_REQUESTS: 'true',
  });
  expect(found).toMatchObject({
    functionName: 'hostwise-Features',
    modelFunction: 'hostwise-Model',
    logRequests: true,
  });
  expect(found.origins).toEqual(new Set(['https://intranet.example.com', 'chrome-extension://abcdefghijklmnop']));
});

describe('names an invalid variable', () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ HOSTWISE_STORE: 'models/live' }, /^HOSTWISE_STORE: expected s3:\/\/bucket\/prefix$/],
    [
      { HOSTWISE_STORE: 's3://models/live' },
      /^AWS_REGION: expected the region of the bucket that HOSTWISE_STORE names$/,
    ],
    [{ HOSTWISE_REVALIDATE_SECONDS: '0' }, /^HOSTWISE_REVALIDATE_SECONDS: expected a whole number from 1 to 86400$/],
    [{ HOSTWISE_REVALIDATE_SECONDS: '1e3' }, /^HOSTWISE_REVALIDATE_SECONDS: /],
    [{ ...region, HOSTWISE_INTEL: 's3://models' }, /^HOSTWISE_INTEL: expected s3:\/\/bucket\/key, found no key$/],
    [{ HOSTWISE_INTEL: '{"sources":[{"type":"gossip"}]}' }, /^HOSTWISE_INTEL: .*sources\.0\.type: /],
    [{ HOSTWISE_MODEL_FUNCTION: 'no such name' }, /^HOSTWISE_MODEL_FUNCTION: expected the name of a function$/],
    [{ HOSTWISE_ORIGINS: 'example.com' }, /^HOSTWISE_ORIGINS: expected \* or origins such as/],
    [{ HOSTWISE_LOG_REQUESTS: 'yes' }, /^HOSTWISE_LOG_REQUESTS: expected true or false$/],
    [{ AWS_ENDPOINT_URL_S3: 'localhost' }, /^AWS_ENDPOINT_URL_S3: expected a URL$/],
    [{ HOSTWISE_STORE: 'x', HOSTWISE_LOG_REQUESTS: 'x' }, /^HOSTWISE_STORE: .*; HOSTWISE_LOG_REQUESTS: /],
  ])('%o', (variables, message) => {
    expect(() => parseEnvironment(variables)).toThrow(message);
  });

  test('and does not quote a text that may contain a password', () => {
    const read = () => parseEnvironment({ HOSTWISE_INTEL: 'mysql://reader:hunter2@db.example.com/intel' });
    expect(read).toThrow(/^HOSTWISE_INTEL: expected s3:/);
    expect(read).not.toThrow(/hunter2/);
  });
});
