import { expect, test } from 'vitest';
import { objectUrl, parseS3Address } from './address.ts';

const bucket = { bucket: 'models', region: 'eu-central-1' };

test.each([
  [bucket, 'a/b c.bin', 'https://models.s3.eu-central-1.amazonaws.com/a/b%20c.bin'],
  [bucket, '', 'https://models.s3.eu-central-1.amazonaws.com/'],
  [{ ...bucket, bucket: 'my.models' }, 'a', 'https://s3.eu-central-1.amazonaws.com/my.models/a'],
  [{ ...bucket, region: 'cn-north-1' }, 'a', 'https://models.s3.cn-north-1.amazonaws.com.cn/a'],
  [{ ...bucket, endpoint: 'http://127.0.0.1:9000/' }, 'a+b', 'http://127.0.0.1:9000/models/a%2Bb'],
])('builds the URL of %j, key %j', (address, key, url) => {
  expect(objectUrl(address, key).href).toBe(url);
});

test.each(['..', 'a/../b', './a', 'a/.'])('refuses the key %s, whose URL would name another object', (key) => {
  expect(() => objectUrl(bucket, key)).toThrow('cannot be segments of a key');
});

test.each([
  ['s3://models', { bucket: 'models', prefix: '' }],
  ['s3://models/', { bucket: 'models', prefix: '' }],
  ['s3://models/live/eu/', { bucket: 'models', prefix: 'live/eu' }],
  ['s3://Models/live', null],
  ['s3://', null],
  ['s3:/models', null],
  ['https://models', null],
  ['./folder', null],
])('parses the address %s', (text, parsed) => {
  expect(parseS3Address(text)).toEqual(parsed);
});
