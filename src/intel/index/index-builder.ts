import { encodeHeader, type SectionContent, writeContainer } from '../../core/container/write-container.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { computeIndicatorKey } from '../indicators/indicator-key.ts';
import { FeedProfiles } from './feed-profiles.ts';
import { type FeedInfo, type IndexHeader, indexFormat, maxFeeds } from './format.ts';
import { columnNames, columnTypes, type IndexColumns } from './index-columns.ts';
import { ListingRows } from './listing-rows.ts';
import { mergeRows } from './merge-rows.ts';

/** Collects what feeds list and writes the index file. The order of the listings does not change the file. */
export class IndexBuilder {
  readonly #feeds: readonly FeedInfo[];
  readonly #rows = new ListingRows();
  readonly #networkLengths = { ipv4: new Set<number>(), ipv6: new Set<number>() };

  /** @throws Error if there are more feeds than an index can hold */
  constructor(feeds: readonly FeedInfo[]) {
    if (feeds.length > maxFeeds) throw new Error(`${feeds.length} feeds; an index holds at most ${maxFeeds}`);
    this.#feeds = feeds;
  }

  /** Records that a feed lists an indicator. Duplicates are ignored. @param feed index of the feed */
  add(feed: number, { site, text, network }: Indicator): void {
    const { prefix, rowKey } = computeIndicatorKey(site, text);
    const high = Number.parseInt(rowKey.slice(0, 8), 16);
    this.#rows.push(Number.parseInt(prefix, 16), high, Number.parseInt(rowKey.slice(8), 16), feed);
    if (network !== undefined) this.#networkLengths[network.family].add(network.length);
  }

  /** Returns the index file. */
  async write(): Promise<Uint8Array<ArrayBuffer>> {
    const profiles = new FeedProfiles(this.#feeds);
    const rows = mergeRows(this.#rows, profiles);
    const { lists } = profiles;
    const feedStarts = new Uint32Array(lists.length + 1);
    lists.forEach((list, i) => {
      feedStarts[i + 1] = (feedStarts[i] as number) + list.length;
    });
    const header: IndexHeader = {
      rows: rows.high.length,
      profiles: lists.length,
      listings: feedStarts[lists.length] as number,
      networkLengths: {
        ipv4: sortDescending(this.#networkLengths.ipv4),
        ipv6: sortDescending(this.#networkLengths.ipv6),
      },
      feeds: [...this.#feeds],
    };
    const columns: Record<keyof IndexColumns, ArrayLike<number>> = {
      ...rows,
      day: lists.map((list) => profiles.dayOf(list)),
      kind: lists.map((list) => profiles.kindOf(list)),
      feedStarts,
      feeds: lists.flat(),
    };
    const types = columnTypes(header);
    const contents = columnNames.map((name): SectionContent => ({ type: types[name], values: columns[name] }));
    return writeContainer(indexFormat, encodeHeader(header), contents);
  }
}

function sortDescending(values: ReadonlySet<number>): number[] {
  return [...values].sort((a, b) => b - a);
}
