import * as v from 'valibot';
import { expect, test } from 'vitest';
import { registryConfigSchema } from './config.ts';

const s3 = { type: 's3', bucket: 'models', region: 'eu-central-1' };

test('fills in defaults', () => {
  expect(v.parse(registryConfigSchema, { store: { type: 'bundled' } })).toEqual({
    store: { type: 'bundled' },
    revalidateSeconds: 60,
  });
  expect(v.parse(registryConfigSchema, { store: s3, revalidateSeconds: 5 })).toEqual({
    store: { ...s3, prefix: '' },
    revalidateSeconds: 5,
  });
});

test.each([
  [{ store: { type: 'ftp' } }, 'store.type'],
  [{ store: { type: 'folder', path: '' } }, 'store.path'],
  [{ store: { ...s3, bucket: 'No_Bucket' } }, 'store.bucket'],
  [{ store: { ...s3, prefix: '/live' } }, 'store.prefix'],
  [{ store: { ...s3, prefix: 'live/' } }, 'store.prefix'],
  [{ store: { ...s3, endpoint: 'localhost' } }, 'store.endpoint'],
  [{ store: { ...s3, secret: 'x' } }, 'store.secret'],
  [{ store: { type: 'bundled' }, revalidateSeconds: 0 }, 'revalidateSeconds'],
])('%j is refused at %s', (config, field) => {
  const { issues } = v.safeParse(registryConfigSchema, config);
  expect(issues?.map((issue) => v.getDotPath(issue))).toContain(field);
});
