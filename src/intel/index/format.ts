import * as v from 'valibot';
import type { ContainerFormat } from '../../core/container/container-format.ts';
import { evidenceKinds } from '../../core/listing/evidence.ts';

/** An index file that cannot be read. `message` says what was expected and what was found. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}

/**
 * The index file: a container with an `IndexHeader` and the columns of `IndexColumns`. Each row is a listed domain,
 * address or network. Rows are sorted by prefix and row key, so a bucket of the private look-up is one slice. Many rows
 * are listed by the same feeds; each combination of feeds is stored once, as a profile.
 */
export const indexFormat: ContainerFormat = {
  name: 'an index file',
  magic: 'HOSTINTL',
  formatVersion: 1,
  contentVersion: { name: 'content version', value: 0 },
  error: IndexError,
};

/** Number of buckets: one for each prefix of 16 bits. */
export const bucketCount = 1 << 16;
/** Highest number of feeds in an index: the wire form of a bucket allows no more. */
export const maxFeeds = 10_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_fffe));
const lengths = (max: number) => v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max)));

export const headerSchema = v.object({
  rows: count,
  profiles: count,
  /** Number of feeds in all profiles together. */
  listings: count,
  /** Prefix lengths of the listed networks, longest first. */
  networkLengths: v.object({ ipv4: lengths(31), ipv6: lengths(127) }),
  feeds: v.pipe(
    v.array(v.object({ name: v.string(), kind: v.picklist(evidenceKinds), day: v.nullable(count) })),
    v.maxLength(maxFeeds),
  ),
});

export type IndexHeader = v.InferOutput<typeof headerSchema>;
export type FeedInfo = IndexHeader['feeds'][number];
