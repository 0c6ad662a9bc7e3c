import { sha256Hex } from '../../core/base/digest.ts';
import { writeBucket } from '../../core/listing/bucket.ts';
import { isPrefix } from '../../core/listing/prefix.ts';
import { invalidFields, Problem } from '../http/problem.ts';
import type { Route, Services } from './route.ts';

/** Intelligence is collected hourly at best, and a name that was just listed should not wait for long. */
const fresh = 'public, max-age=900, stale-while-revalidate=3600';

/**
 * `GET /v1/evidence/{prefix}`: all listed hosts of one of 65,536 buckets, so that the asker does not tell which name is meant.
 * Without sources, every bucket is empty.
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
      const { rows, missing, version, asked } = await intelligence.bucket(prefix);
      if (missing.length > 0 && missing.length === asked) {
        throw new Problem('unavailable', `no answer from ${missing.join(', ')}`, { headers: { 'retry-after': '30' } });
      }
      const body = writeBucket({ prefix, version, rows });
      const etag = `"${(await sha256Hex(body)).slice(0, 32)}"`;
      // Half an answer must not be kept.
      const cacheControl = missing.length > 0 ? 'no-store' : fresh;
      return replies.cacheable(req.raw, { body, type: 'application/json', etag, cacheControl });
    },
  };
}
