import { createS3Client } from '../../s3/client.ts';
import { type S3Config, sourceName } from '../config/intel-config.ts';
import type { IntelIndex } from '../index/intel-index.ts';
import { openIndex } from '../index/open-index.ts';
import type { IntelSource } from '../indicators/intel-source.ts';
import { createIndexSource } from './index-source.ts';
import { RevalidatedValue } from './revalidated-value.ts';

/** A larger index does not fit beside everything else. */
const maxBytes = 512 << 20;
/** One attempt to fetch an index, which may have a hundred megabytes. */
const downloadMs = 60_000;

/**
 * An index file that is an object on S3, fetched when it is first asked for and again when its ETag has changed. A store that cannot
 * be reached is an error of the look-ups only as long as there is no index at all; a damaged object is refused, and the index at hand
 * stays.
 * @throws Error where there are no credentials
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
      const answer = await client.get(key, { maxBytes, ...(tag === null ? {} : { ifNoneMatch: tag }) });
      if (answer.status === 'not-modified') return null;
      if (answer.status === 'missing') throw new Error(`s3://${bucket}/${key}: there is no such object`);
      return { value: await openObject(answer.bytes, `s3://${bucket}/${key}`), tag: answer.etag };
    },
    maxAgeSeconds: revalidateSeconds,
    onProblem,
  });
  return createIndexSource(sourceName(config), index, timeoutMs);
}

async function openObject(bytes: Uint8Array<ArrayBuffer>, where: string): Promise<IntelIndex> {
  try {
    return await openIndex(bytes);
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
