import { placeSections, type Section, type SectionType, viewSection } from '../../core/container/sections.ts';
import { bucketCount, type IndexHeader } from './format.ts';

/** Value of `IndexColumns.day` for a profile whose feeds give no day. */
export const noDay = 0xffff;

/**
 * The columns of an index. The rows of bucket `b` are `starts[b]` to `starts[b + 1] - 1`, in ascending order of key.
 */
export interface IndexColumns {
  readonly starts: Uint32Array;
  /** First 32 bits of each row key. */
  readonly high: Uint32Array;
  /** Last 16 bits of each row key. */
  readonly low: Uint16Array;
  /** Index of each row's profile. */
  readonly profile: Uint16Array | Uint32Array;
  /** Last day of each profile's feeds, or `noDay`. */
  readonly day: Uint16Array;
  /** Kind of each profile, as an index in `evidenceKinds`. */
  readonly kind: Uint8Array;
  /** The feeds of profile `p` are `feeds[feedStarts[p]]` to `feeds[feedStarts[p + 1] - 1]`. */
  readonly feedStarts: Uint32Array;
  readonly feeds: Uint16Array;
}

type Counts = Pick<IndexHeader, 'rows' | 'profiles' | 'listings'>;

/** Element type of each column, in the order of the file. Profile indices take two bytes if that is enough. */
export function columnTypes({ profiles }: Pick<Counts, 'profiles'>): Record<keyof IndexColumns, SectionType> {
  return {
    starts: 'u32',
    high: 'u32',
    low: 'u16',
    profile: profiles > 0x10000 ? 'u32' : 'u16',
    day: 'u16',
    kind: 'u8',
    feedStarts: 'u32',
    feeds: 'u16',
  };
}

/** Names of the columns, in the order of the file. */
export const columnNames = Object.keys(columnTypes({ profiles: 0 })) as (keyof IndexColumns)[];

/** Where the columns are in a file, and where the last one ends. */
export interface ColumnLayout {
  readonly sections: readonly Section[];
  readonly end: number;
}

/** Places the columns from offset `start` on. */
export function placeColumns(counts: Counts, start: number): ColumnLayout {
  const { rows, profiles, listings } = counts;
  const columnLengths: Record<keyof IndexColumns, number> = {
    starts: bucketCount + 1,
    high: rows,
    low: rows,
    profile: rows,
    day: profiles,
    kind: profiles,
    feedStarts: profiles + 1,
    feeds: listings,
  };
  const types = columnTypes(counts);
  const shapes = columnNames.map((name) => ({ type: types[name], length: columnLengths[name] }));
  return placeSections(shapes, start);
}

/** Returns the columns as views on `file`. */
export function viewColumns(file: Uint8Array<ArrayBuffer>, { sections }: ColumnLayout): IndexColumns {
  const columns = columnNames.map((name, i) => [name, viewSection(file, sections[i] as Section)]);
  return Object.fromEntries(columns) as unknown as IndexColumns;
}
