import type { EvidenceRow } from '../../core/listing/bucket.ts';
import { type EvidenceKind, evidenceKinds } from '../../core/listing/evidence.ts';
import { candidatesFor } from '../indicators/candidates.ts';
import type { Entity } from '../indicators/entity.ts';
import { combineListings, type StoredListing } from '../indicators/finding.ts';
import { type IndicatorKey, storedId } from '../indicators/indicator-key.ts';
import type { IntelFinding } from '../indicators/intel-source.ts';
import { bucketCount, type FeedInfo, type IndexColumns, IndexError, type IndexHeader, noDay } from './format.ts';

/** One listed indicator that concerns an entity, with the feeds that list it. */
export interface IndexMatch extends StoredListing {
  readonly text: string;
  readonly sources: readonly FeedInfo[];
}

/** An index in memory: a few typed arrays, whatever the number of rows. */
export class IntelIndex {
  readonly version: string;
  readonly #header: IndexHeader;
  readonly #columns: IndexColumns;

  /** Use `openIndex`, which checks what is given here. */
  constructor(version: string, header: IndexHeader, columns: IndexColumns) {
    this.version = version;
    this.#header = header;
    this.#columns = columns;
  }

  /** Listed indicators. */
  get rows(): number {
    return this.#header.rows;
  }

  get feeds(): readonly FeedInfo[] {
    return this.#header.feeds;
  }

  /** What is known of an entity, or null. */
  find(entity: Entity): IntelFinding | null {
    return combineListings(candidatesFor(entity, this.#header.networkLengths), (candidate) => {
      const row = this.#rowAt(candidate);
      return row < 0 ? undefined : this.#listing(row);
    });
  }

  /** Everything that is listed and concerns an entity, nearest first. */
  matches(entity: Entity): IndexMatch[] {
    return candidatesFor(entity, this.#header.networkLengths).flatMap((candidate) => {
      const row = this.#rowAt(candidate);
      return row < 0 ? [] : { text: candidate.text, ...this.#listing(row), sources: this.#sources(row) };
    });
  }

  /** The rows of a bucket by rising key. @param prefix four hex digits */
  bucket(prefix: string): EvidenceRow[] {
    const { starts, high, low } = this.#columns;
    const bucket = Number.parseInt(prefix, 16);
    const rows: EvidenceRow[] = [];
    for (let row = starts[bucket] as number; row < (starts[bucket + 1] as number); row++) {
      const { feeds, day, kind } = this.#listing(row);
      rows.push([digits(high[row] as number, 8) + digits(low[row] as number, 4), feeds, day, kind]);
    }
    return rows;
  }

  /** All listings by rising id, a bucket at a time: what a database is filled with. */
  *listings(): Generator<readonly (StoredListing & { readonly id: string })[]> {
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      const prefix = digits(bucket, 4);
      yield this.bucket(prefix).map(([key, feeds, day, kind]) => ({
        id: storedId({ prefix, rowKey: key }),
        feeds,
        day,
        kind,
      }));
    }
  }

  /** Row of a place, or -1: binary search in the slice of its bucket. */
  #rowAt({ prefix, rowKey: key }: IndicatorKey): number {
    const { starts, high, low } = this.#columns;
    const bucket = Number.parseInt(prefix, 16);
    const wantedHigh = Number.parseInt(key.slice(0, 8), 16);
    const wantedLow = Number.parseInt(key.slice(8), 16);
    let from = starts[bucket] as number;
    let to = (starts[bucket + 1] as number) - 1;
    while (from <= to) {
      const middle = (from + to) >>> 1;
      const difference = (high[middle] as number) - wantedHigh || (low[middle] as number) - wantedLow;
      if (difference === 0) return middle;
      if (difference < 0) from = middle + 1;
      else to = middle - 1;
    }
    return -1;
  }

  #listing(row: number): StoredListing {
    const { feedStarts, day, kind } = this.#columns;
    const profile = this.#profileOf(row);
    const last = day[profile] as number;
    return {
      feeds: (feedStarts[profile + 1] as number) - (feedStarts[profile] as number),
      day: last === noDay ? null : last,
      kind: evidenceKinds[kind[profile] as number] as EvidenceKind,
    };
  }

  #sources(row: number): FeedInfo[] {
    const { feedStarts, feeds } = this.#columns;
    const profile = this.#profileOf(row);
    return Array.from(
      feeds.subarray(feedStarts[profile], feedStarts[profile + 1]),
      (feed) => this.#header.feeds[feed] as FeedInfo,
    );
  }

  #profileOf(row: number): number {
    const profile = this.#columns.profile[row] as number;
    if (profile >= this.#header.profiles) throw new IndexError(`row ${row} has a profile that is not there`);
    return profile;
  }
}

function digits(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
