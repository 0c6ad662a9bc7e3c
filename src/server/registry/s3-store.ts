import { createS3Client } from '../../s3/client.ts';
import { S3TooLargeError } from '../../s3/s3-error.ts';
import type { StoreConfig } from './config.ts';
import type { ObjectStore } from './object-store.ts';

/** Longer than the default, because models are large and the publisher's connection may be slow. */
const timeoutMs = 60_000;

/** @throws Error if the environment has no credentials */
export function createS3Store({ bucket, prefix, region, endpoint }: Extract<StoreConfig, { type: 's3' }>): ObjectStore {
  const client = createS3Client({ bucket, region, timeoutMs, ...(endpoint === undefined ? {} : { endpoint }) });
  const keyPrefix = prefix === '' ? '' : `${prefix}/`;
  return {
    name: `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`,
    async read(path, maxBytes, known, signal) {
      try {
        return await client.get(`${keyPrefix}${path}`, {
          maxBytes,
          ...(known == null ? {} : { ifNoneMatch: known }),
          ...(signal === undefined ? {} : { signal }),
        });
      } catch (error) {
        if (error instanceof S3TooLargeError) return { status: 'too-large' };
        throw error;
      }
    },
    write(path, bytes, over) {
      const contentType = path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
      const condition =
        over === undefined ? {} : over.etag === null ? { ifNoneMatch: '*' as const } : { ifMatch: over.etag };
      return client.put(`${keyPrefix}${path}`, bytes, { contentType, ...condition });
    },
    async size(path) {
      return (await client.head(`${keyPrefix}${path}`))?.size ?? null;
    },
    async list(folder) {
      return (await client.list(`${keyPrefix}${folder}/`)).map(({ key }) => key.slice(keyPrefix.length)).sort();
    },
  };
}
