import { expect, test } from 'vitest';
import { credentialsFromEnvironment } from './credentials.ts';

const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };

test('reads credentials with and without a session token', () => {
  expect(credentialsFromEnvironment(keys)).toEqual({ accessKeyId: 'id', secretAccessKey: 'secret' });
  expect(credentialsFromEnvironment({ ...keys, AWS_SESSION_TOKEN: '' })).not.toHaveProperty('sessionToken');
  expect(credentialsFromEnvironment({ ...keys, AWS_SESSION_TOKEN: 'token' })).toMatchObject({ sessionToken: 'token' });
});

test.each(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'])('names %s if it is missing or empty', (name) => {
  expect(() => credentialsFromEnvironment({ ...keys, [name]: undefined })).toThrow(`${name} is not set`);
  expect(() => credentialsFromEnvironment({ ...keys, [name]: '' })).toThrow(`${name} is not set`);
});
