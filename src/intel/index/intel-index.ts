import type { EvidenceRow } from '../../core/listing/bucket.ts';
import { type EvidenceKind, evidenceKinds } from '../../core/listing/evidence.ts';
import { candidatesFor } from '../indicators/candidates.ts';
import type { Entity } from '../indicators/entity.ts';
import { combineListings, type StoredListing } from '../indicators/finding.ts';
import { type IndicatorKey, storedId } from '../indicators/indicator-key.ts';
import type { IntelFinding } from '../indicators/intel-source.ts';
import { bucketCount, type FeedInfo, IndexError, type IndexHeader } from './format.ts';
import { type IndexColumns, noDay } from './index-columns.ts';

/** A listed indicator that covers an entity, with the feeds that list it. */
export interface IndexMatch extends StoredListing {
  readonly text: string;
  readonly sources: readonly FeedInfo[];
}

/** An index in memory: a few typed arrays, however many rows it has. */
export class IntelIndex {
  readonly version: string;
  readonly #header: IndexHeader;
  readonly #columns: IndexColumns;

  /** Use `openIndex`, which checks the arguments. */
  constructor(version: string, header: IndexHeader, columns: IndexColumns) {
    this.version = version;
    this.#header = header;
    this.#columns = columns;
  }

  /** Number of listed indicators. */
  get rows(): number {
    return this.#header.rows;
  }

  get feeds(): readonly FeedInfo[] {
    return this.#header.feeds;
  }

  /** Returns the finding for an entity, or null if nothing that covers it is listed. */
  find(entity: Entity): IntelFinding | null {
    return combineListings(candidatesFor(entity, this.#header.networkLengths), (candidate) => {
      const row = this.#findRow(candidate);
      return row < 0 ? undefined : this.#listing(row);
    });
  }

  /** Returns every listed indicator that covers an entity, nearest first. */
  matches(entity: Entity): IndexMatch[] {
    return candidatesFor(entity, this.#header.networkLengths).flatMap((candidate) => {
      const row = this.#findRow(candidate);
      return row < 0 ? [] : { text: candidate.text, ...this.#listing(row), sources: this.#sources(row) };
    });
  }

  /** Returns the rows of a bucket in ascending order of key. @param prefix four hex digits */
  bucket(prefix: string): EvidenceRow[] {
    const { starts, high, low } = this.#columns;
    const bucket = Number.parseInt(prefix, 16);
    const rows: EvidenceRow[] = [];
    for (let row = starts[bucket] as number; row < (starts[bucket + 1] as number); row++) {
      const { feeds, day, kind } = this.#listing(row);
      rows.push([toHexDigits(high[row] as number, 8) + toHexDigits(low[row] as number, 4), feeds, day, kind]);
    }
    return rows;
  }

  /** Yields all listings in ascending order of id, one bucket at a time, to fill a database. */
  *listings(): Generator<readonly (StoredListing & { readonly id: string })[]> {
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      const prefix = toHexDigits(bucket, 4);
      yield this.bucket(prefix).map(([rowKey, feeds, day, kind]) => ({
        id: storedId({ prefix, rowKey }),
        feeds,
        day,
        kind,
      }));
    }
  }

  /** Returns the row of an indicator, or -1: a binary search in its bucket. */
  #findRow({ prefix, rowKey }: IndicatorKey): number {
    const { starts, high, low } = this.#columns;
    const bucket = Number.parseInt(prefix, 16);
    const wantedHigh = Number.parseInt(rowKey.slice(0, 8), 16);
    const wantedLow = Number.parseInt(rowKey.slice(8), 16);
    let first = starts[bucket] as number;
    let last = (starts[bucket + 1] as number) - 1;
    while (first <= last) {
      const middle = (first + last) >>> 1;
      const difference = (high[middle] as number) - wantedHigh || (low[middle] as number) - wantedLow;
      if (difference === 0) return middle;
      if (difference < 0) first = middle + 1;
      else last = middle - 1;
    }
    return -1;
  }

  #listing(row: number): StoredListing {
    const { feedStarts, day, kind } = this.#columns;
    const profile = this.#profileOf(row);
    const lastDay = day[profile] as number;
    return {
      feeds: (feedStarts[profile + 1] as number) - (feedStarts[profile] as number),
      day: lastDay === noDay ? null : lastDay,
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
    if (profile >= this.#header.profiles) throw new IndexError(`row ${row} names profile ${profile}, which is missing`);
    return profile;
  }
}

function toHexDigits(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
