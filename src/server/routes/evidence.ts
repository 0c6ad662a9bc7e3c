import { sha256Hex } from '../../core/base/digest.ts';
import { writeBucket } from '../../core/listing/bucket.ts';
import { isPrefix } from '../../core/listing/prefix.ts';
import { invalidFields, Problem } from '../http/problem.ts';
import type { Route, Services } from './route.ts';

/** Feeds are collected hourly at most, and a newly listed name should not be cached out of sight for long. */
const cacheControlComplete = 'public, max-age=900, stale-while-revalidate=3600';

/**
 * `GET /v1/evidence/{prefix}`: all listed hosts of one of 65,536 buckets, so that the client does not reveal which name
 * it looks up. Without sources, every bucket is empty.
 */
export function evidenceRoute({ intelligence, replies }: Services): Route {
  return {
    method: 'GET',
    path: '/v1/evidence/:prefix',
    async handle({ req }) {
      const prefix = req.param('prefix') ?? '';
      if (!isPrefix(prefix)) {
        throw invalidFields([{ field: 'prefix', detail: 'expected exactly 4 lower-case hexadecimal digits' }]);
      }
      const { rows, missing, version, sourceCount } = await intelligence.findBucket(prefix);
      if (missing.length > 0 && missing.length === sourceCount) {
        throw new Problem('unavailable', `no answer from ${missing.join(', ')}`, { headers: { 'retry-after': '30' } });
      }
      const body = writeBucket({ prefix, version, rows });
      const etag = `"${(await sha256Hex(body)).slice(0, 32)}"`;
      // An incomplete answer must not be cached.
      const cacheControl = missing.length > 0 ? 'no-store' : cacheControlComplete;
      return replies.cacheable(req.raw, { body, type: 'application/json', etag, cacheControl });
    },
  };
}
