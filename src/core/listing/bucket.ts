import * as v from 'valibot';
import { type EvidenceKind, evidenceKinds, type ListedEvidence, strongest } from './evidence.ts';
import { hostAndParents } from './host-and-parents.ts';
import { isPrefix, rowKeyOf } from './prefix.ts';

/** One listed host: its row key, number of sources, last day seen (or null), kind. */
export type EvidenceRow = readonly [key: string, feeds: number, day: number | null, kind: EvidenceKind];

/** The answer of `GET /v1/evidence/{prefix}`: every listed host whose registrable domain has the prefix. */
export interface Bucket {
  readonly prefix: string;
  /** Version of the data, opaque text. */
  readonly version: string;
  readonly rows: readonly EvidenceRow[];
}

/** Sanity limits: a day far beyond 2100, and far more feeds than exist. */
const maxDay = 100_000;
const maxFeeds = 10_000;

const rowSchema = v.strictTuple([
  v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'expected 12 lower-case hex digits')),
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxFeeds)),
  v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxDay))),
  v.picklist(evidenceKinds),
]);

/** The wire form. Unknown fields are ignored, so that a later version can add some. */
export const bucketSchema = v.object({
  prefix: v.pipe(v.string(), v.check(isPrefix, 'expected 4 lower-case hex digits')),
  version: v.pipe(v.string(), v.maxLength(200)),
  rows: v.array(rowSchema),
  pad: v.string(),
});

/** Reports a malformed bucket. The message names the field and what was expected. */
export class BucketError extends Error {
  override readonly name = 'BucketError';
}

/** @throws {BucketError} */
export function parseBucket(text: string): Bucket {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BucketError('bucket: expected JSON');
  }
  const { success, output, issues } = v.safeParse(bucketSchema, json, { abortEarly: true });
  if (!success) throw new BucketError(`bucket: ${v.getDotPath(issues[0]) ?? 'answer'}: ${issues[0].message}`);
  const { prefix, version, rows } = output;
  return { prefix, version, rows };
}

/** Bytes of the smallest size class. Each further class doubles the size. */
export const smallestClass = 1024;

/** Returns the bucket as ASCII JSON, padded to the next size class, so that its length reveals little. */
export function writeBucket({ prefix, version, rows }: Bucket): string {
  const bare = asciiJson({ prefix, version, rows, pad: '' });
  let size = smallestClass;
  while (size < bare.length) size *= 2;
  return `${bare.slice(0, -2)}${'0'.repeat(size - bare.length)}"}`;
}

/** Returns JSON in which every character is one byte. */
function asciiJson(value: object): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Finds the evidence about a host in a bucket. Matches the host and its parents down to its registrable domain. If
 * several are listed, the one seen last counts (an undated one counts as new), then the one with the most sources, then
 * the one nearest to the host.
 *
 * @param host canonical, `registrable` or a name under it; for an address, both are the address
 */
export async function findEvidence(
  { rows }: Pick<Bucket, 'rows'>,
  host: string,
  registrable: string,
): Promise<ListedEvidence | null> {
  const found: ListedEvidence[] = [];
  for (const name of hostAndParents(host, registrable)) {
    const key = await rowKeyOf(name);
    for (const [rowKey, feeds, day, kind] of rows) {
      if (rowKey === key) found.push({ host: name, feeds, day, kind });
    }
  }
  return strongest(found);
}
