import { createS3Client } from '../../s3/client.ts';
import type { S3Config } from '../config/intel-config.ts';

/** Time for one attempt to upload an index, which can have a hundred megabytes. */
const uploadMs = 600_000;

/** Uploads an index file to where a source of the same configuration reads it. @throws S3Error */
export async function uploadToS3(config: S3Config, file: Uint8Array<ArrayBuffer>): Promise<void> {
  const { bucket, key, region, endpoint } = config;
  await createS3Client({ bucket, region, ...(endpoint === undefined ? {} : { endpoint }), timeoutMs: uploadMs }).put(
    key,
    file,
  );
}
