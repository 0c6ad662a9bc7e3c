import { createS3Client } from '../../s3/client.ts';
import { type S3Config, sourceName } from '../config/intel-config.ts';
import type { IntelIndex } from '../index/intel-index.ts';
import { openIndex } from '../index/open-index.ts';
import type { IntelSource } from '../indicators/intel-source.ts';
import { createIndexSource } from './index-source.ts';
import { RevalidatedValue } from './revalidated-value.ts';

/** A larger index would not fit into memory. */
const maxBytes = 512 << 20;
/** Time for one attempt to download an index, which can have a hundred megabytes. */
const downloadMs = 60_000;

/**
 * Creates a source over an index file on S3. The object is downloaded for the first look-up and again when its ETag
 * changes. An unreachable store fails look-ups only until there is an index. A damaged object is rejected, and the
 * current index stays.
 * @throws Error if there are no credentials
 */
export function createS3Source(config: S3Config, onProblem: (problem: string) => void): IntelSource {
  const { bucket, key, region, endpoint, revalidateSeconds, timeoutMs } = config;
  const client = createS3Client({
    bucket,
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    timeoutMs: downloadMs,
  });
  const index = new RevalidatedValue<IntelIndex>({
    async fetch(tag) {
      const response = await client.get(key, { maxBytes, ...(tag === null ? {} : { ifNoneMatch: tag }) });
      if (response.status === 'not-modified') return null;
      if (response.status === 'missing') throw new Error(`s3://${bucket}/${key}: there is no such object`);
      return { value: await openObject(response.bytes, `s3://${bucket}/${key}`), tag: response.etag };
    },
    maxAgeSeconds: revalidateSeconds,
    onProblem,
  });
  return createIndexSource(sourceName(config), index, timeoutMs);
}

async function openObject(bytes: Uint8Array<ArrayBuffer>, location: string): Promise<IntelIndex> {
  try {
    return await openIndex(bytes);
  } catch (error) {
    throw new Error(`${location}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
