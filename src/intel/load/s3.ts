import { createS3Client } from '../../s3/client.ts';
import type { S3Config } from '../config/intel-config.ts';

/** One attempt to send an index, which may have a hundred megabytes. */
const uploadMs = 600_000;

/** Puts an index file where a source of the same configuration reads it. @throws S3Error */
export async function uploadToS3(config: S3Config, file: Uint8Array<ArrayBuffer>): Promise<void> {
  const { bucket, key, region, endpoint } = config;
  await createS3Client({ bucket, region, ...(endpoint === undefined ? {} : { endpoint }), timeoutMs: uploadMs }).put(
    key,
    file,
  );
}
