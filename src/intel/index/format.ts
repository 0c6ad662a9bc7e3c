import * as v from 'valibot';
import { evidenceKinds } from '../../core/listing/evidence.ts';

/**
 * The index file, little-endian. Rows are listed indicators: domains, addresses and networks, in the order of their places, so that
 * a bucket of the private look-up is one slice. What feeds say is kept once for every combination of feeds, as a profile.
 *
 * | offset | length | what |
 * |---|---|---|
 * | 0 | 8 | magic, ASCII `HOSTINTL` |
 * | 8 | 2 | format version |
 * | 10 | 2 | 0 |
 * | 12 | 4 | length of the header |
 * | 16 | 32 | SHA-256 of everything from byte 48 on |
 * | 48 | .. | header, UTF-8 JSON: `IndexHeader` |
 * | .. | .. | the columns of `layoutOf`, each at a multiple of 8 from the start of the file |
 */
export const magic = 'HOSTINTL';
export const formatVersion = 1;
export const preambleLength = 48;
/** Stands for "no day" in the column of days. */
export const noDay = 0xffff;
export const bucketCount = 1 << 16;
/** As many as the wire form of a bucket allows. */
export const maxFeeds = 10_000;

/** An index that cannot be read. `message` says what was expected and what was found. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_fffe));
const lengths = (most: number) => v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)));

export const headerSchema = v.object({
  rows: count,
  profiles: count,
  /** Feeds of all profiles together. */
  listings: count,
  networkLengths: v.object({ ipv4: lengths(31), ipv6: lengths(127) }),
  feeds: v.pipe(
    v.array(v.object({ name: v.string(), kind: v.picklist(evidenceKinds), day: v.nullable(count) })),
    v.maxLength(maxFeeds),
  ),
});

export type IndexHeader = v.InferOutput<typeof headerSchema>;
export type FeedInfo = IndexHeader['feeds'][number];

/** The columns of an index. Rows of bucket `b` are those from `starts[b]` to before `starts[b + 1]`, by rising key. */
export interface IndexColumns {
  readonly starts: Uint32Array;
  /** The first 32 and the last 16 bits of each row key. */
  readonly high: Uint32Array;
  readonly low: Uint16Array;
  /** Place of each row's profile. */
  readonly profile: Uint16Array | Uint32Array;
  /** Of each profile: last day of its feeds, kind as a place in `evidenceKinds`, feeds from `feedStarts[p]` on. */
  readonly day: Uint16Array;
  readonly kind: Uint8Array;
  readonly feedStarts: Uint32Array;
  readonly feeds: Uint16Array;
}

type Counts = Pick<IndexHeader, 'rows' | 'profiles' | 'listings'>;

/** Type and length of every column, in the order of the file. Profiles of rows take two bytes as long as that is enough. */
const shapesOf = ({ rows, profiles, listings }: Counts) => ({
  starts: { type: Uint32Array, length: bucketCount + 1 },
  high: { type: Uint32Array, length: rows },
  low: { type: Uint16Array, length: rows },
  profile: { type: profiles > 0x10000 ? Uint32Array : Uint16Array, length: rows },
  day: { type: Uint16Array, length: profiles },
  kind: { type: Uint8Array, length: profiles },
  feedStarts: { type: Uint32Array, length: profiles + 1 },
  feeds: { type: Uint16Array, length: listings },
});

interface Shape<Column> {
  readonly type: { new (buffer: ArrayBuffer, offset: number, length: number): Column; BYTES_PER_ELEMENT: number };
  readonly length: number;
}

/** The columns as views on `buffer`, the first at offset `start`. @throws RangeError where they end behind the buffer */
export function layoutOf(counts: Counts, buffer: ArrayBuffer, start: number): IndexColumns {
  let offset = start;
  const next = <Column>({ type, length }: Shape<Column>): Column => {
    const column = new type(buffer, offset, length);
    offset += sizeOf({ type, length });
    return column;
  };
  const shapes = shapesOf(counts);
  return {
    starts: next(shapes.starts),
    high: next(shapes.high),
    low: next(shapes.low),
    profile: next<Uint16Array | Uint32Array>(shapes.profile),
    day: next(shapes.day),
    kind: next(shapes.kind),
    feedStarts: next(shapes.feedStarts),
    feeds: next(shapes.feeds),
  };
}

/** Bytes of the columns. */
export function lengthOf(counts: Counts): number {
  return Object.values(shapesOf(counts)).reduce((sum, shape) => sum + sizeOf(shape), 0);
}

function sizeOf({ type, length }: Shape<unknown>): number {
  return aligned(length * type.BYTES_PER_ELEMENT);
}

/** The next multiple of 8. */
export function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}
