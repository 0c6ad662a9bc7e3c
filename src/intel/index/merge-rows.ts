import type { FeedProfiles } from './feed-profiles.ts';
import { bucketCount } from './format.ts';
import type { IndexColumns } from './index-columns.ts';
import type { ListingRows } from './listing-rows.ts';

/** Merges all listings of an indicator into one row, whose feeds are one of `profiles`. */
export function mergeRows(
  rows: ListingRows,
  profiles: FeedProfiles,
): Pick<IndexColumns, 'starts' | 'high' | 'low' | 'profile'> {
  const { prefix, high, low, feed } = rows;
  const order = rows.sorted();
  const starts = new Uint32Array(bucketCount + 1);
  const highs = new Uint32Array(order.length);
  const lows = new Uint16Array(order.length);
  const profileIndices = new Uint32Array(order.length);
  let count = 0;
  for (let i = 0; i < order.length; ) {
    const first = order[i] as number;
    const feeds: number[] = [];
    for (; i < order.length; i++) {
      const row = order[i] as number;
      if (high[row] !== high[first] || low[row] !== low[first] || prefix[row] !== prefix[first]) break;
      if (feeds.at(-1) !== feed[row]) feeds.push(feed[row] as number);
    }
    highs[count] = high[first] as number;
    lows[count] = low[first] as number;
    profileIndices[count] = profiles.indexOf(feeds);
    count++;
    starts[(prefix[first] as number) + 1] = count;
  }
  // An empty bucket starts and ends where the previous bucket ends.
  for (let i = 1; i < starts.length; i++) starts[i] = Math.max(starts[i] as number, starts[i - 1] as number);
  return {
    starts,
    high: highs.subarray(0, count),
    low: lows.subarray(0, count),
    profile: profileIndices.subarray(0, count),
  };
}
