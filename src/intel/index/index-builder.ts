import { sha256 } from '../../core/base/digest.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { computeIndicatorKey } from '../indicators/indicator-key.ts';
import { FeedProfiles } from './feed-profiles.ts';
import {
  aligned,
  bucketCount,
  type FeedInfo,
  formatVersion,
  type IndexHeader,
  layoutOf,
  lengthOf,
  magic,
  maxFeeds,
  preambleLength,
} from './format.ts';
import { ListingRows } from './listing-rows.ts';

/** Collects what feeds list and writes the index file. The same listings give the same bytes, in whatever order they came. */
export class IndexBuilder {
  readonly #feeds: readonly FeedInfo[];
  readonly #columns = new ListingRows();
  readonly #lengths = { ipv4: new Set<number>(), ipv6: new Set<number>() };

  /** @throws Error where there are more feeds than an index can tell apart */
  constructor(feeds: readonly FeedInfo[]) {
    if (feeds.length > maxFeeds) throw new Error(`${feeds.length} feeds; an index holds at most ${maxFeeds}`);
    this.#feeds = feeds;
  }

  /** Notes that a feed lists an indicator; saying so twice changes nothing. @param feed place of the feed */
  add(feed: number, { site, text, network }: Indicator): void {
    const { prefix, rowKey: key } = computeIndicatorKey(site, text);
    const high = Number.parseInt(key.slice(0, 8), 16);
    this.#columns.push(Number.parseInt(prefix, 16), high, Number.parseInt(key.slice(8), 16), feed);
    if (network !== undefined) this.#lengths[network.family].add(network.length);
  }

  /** The index file. */
  async write(): Promise<Uint8Array<ArrayBuffer>> {
    const { starts, high, low, profile, profiles } = this.#joined();
    const feedStarts = new Uint32Array(profiles.lists.length + 1);
    profiles.lists.forEach((list, i) => {
      feedStarts[i + 1] = (feedStarts[i] as number) + list.length;
    });
    const header: IndexHeader = {
      rows: high.length,
      profiles: profiles.lists.length,
      listings: feedStarts[feedStarts.length - 1] as number,
      networkLengths: falling(this.#lengths),
      feeds: [...this.#feeds],
    };
    const headerBytes = new TextEncoder().encode(JSON.stringify(header));
    const start = aligned(preambleLength + headerBytes.length);
    const file = new Uint8Array(start + lengthOf(header));
    const view = new DataView(file.buffer);
    file.set(new TextEncoder().encode(magic), 0);
    view.setUint16(8, formatVersion, true);
    view.setUint32(12, headerBytes.length, true);
    file.set(headerBytes, preambleLength);
    const columns = layoutOf(header, file.buffer, start);
    columns.starts.set(starts);
    columns.high.set(high);
    columns.low.set(low);
    columns.profile.set(profile);
    columns.day.set(profiles.lists.map((list) => profiles.dayOf(list)));
    columns.kind.set(profiles.lists.map((list) => profiles.kindOf(list)));
    columns.feedStarts.set(feedStarts);
    profiles.lists.forEach((list, i) => {
      columns.feeds.set(list, feedStarts[i]);
    });
    file.set(await sha256(file.subarray(preambleLength)), 16);
    return file;
  }

  /** One row an indicator, with all its feeds as one profile. */
  #joined() {
    const { prefix, high, low, feed } = this.#columns;
    const order = this.#columns.sorted();
    const profiles = new FeedProfiles(this.#feeds);
    const starts = new Uint32Array(bucketCount + 1);
    const highs = new Uint32Array(order.length);
    const lows = new Uint16Array(order.length);
    const numbers = new Uint32Array(order.length);
    let rows = 0;
    for (let i = 0; i < order.length; ) {
      const first = order[i] as number;
      const feeds: number[] = [];
      for (; i < order.length; i++) {
        const row = order[i] as number;
        if (high[row] !== high[first] || low[row] !== low[first] || prefix[row] !== prefix[first]) break;
        if (feeds.at(-1) !== feed[row]) feeds.push(feed[row] as number);
      }
      highs[rows] = high[first] as number;
      lows[rows] = low[first] as number;
      numbers[rows] = profiles.numberOf(feeds);
      rows++;
      starts[(prefix[first] as number) + 1] = rows;
    }
    // Empty buckets end where the one before them ends.
    for (let i = 1; i < starts.length; i++) starts[i] = Math.max(starts[i] as number, starts[i - 1] as number);
    return {
      starts,
      high: highs.subarray(0, rows),
      low: lows.subarray(0, rows),
      profile: numbers.subarray(0, rows),
      profiles,
    };
  }
}

function falling(lengths: { readonly ipv4: Set<number>; readonly ipv6: Set<number> }): {
  ipv4: number[];
  ipv6: number[];
} {
  const sorted = (values: Set<number>): number[] => [...values].sort((a, b) => b - a);
  return { ipv4: sorted(lengths.ipv4), ipv6: sorted(lengths.ipv6) };
}
