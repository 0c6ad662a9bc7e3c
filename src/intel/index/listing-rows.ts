/**
 * Listings in the order in which they arrive, one per row. Columns that grow, because millions of objects would not
 * fit.
 */
export class ListingRows {
  length = 0;
  prefix = new Uint16Array(1024);
  high = new Uint32Array(1024);
  low = new Uint16Array(1024);
  feed = new Uint16Array(1024);

  /** @param high first 32 bits of the row key @param low last 16 bits of the row key */
  push(prefix: number, high: number, low: number, feed: number): void {
    if (this.length === this.prefix.length) this.#grow();
    this.prefix[this.length] = prefix;
    this.high[this.length] = high;
    this.low[this.length] = low;
    this.feed[this.length] = feed;
    this.length++;
  }

  /** Returns the row numbers in ascending order of prefix, key and feed: a counting sort, then one sort per bucket. */
  sorted(): Uint32Array {
    const { prefix, high, low, feed, length } = this;
    const starts = new Uint32Array((1 << 16) + 1);
    for (let row = 0; row < length; row++) (starts[(prefix[row] as number) + 1] as number)++;
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const order = new Uint32Array(length);
    const next = starts.slice();
    for (let row = 0; row < length; row++) {
      const bucket = prefix[row] as number;
      const index = next[bucket] as number;
      next[bucket] = index + 1;
      order[index] = row;
    }
    const byKey = (a: number, b: number): number =>
      (high[a] as number) - (high[b] as number) ||
      (low[a] as number) - (low[b] as number) ||
      (feed[a] as number) - (feed[b] as number);
    for (let i = 0; i + 1 < starts.length; i++) order.subarray(starts[i], starts[i + 1]).sort(byKey);
    return order;
  }

  #grow(): void {
    const size = 2 * this.prefix.length;
    const copyInto = <Column extends Uint16Array | Uint32Array>(larger: Column, column: Column): Column => {
      larger.set(column);
      return larger;
    };
    this.prefix = copyInto(new Uint16Array(size), this.prefix);
    this.high = copyInto(new Uint32Array(size), this.high);
    this.low = copyInto(new Uint16Array(size), this.low);
    this.feed = copyInto(new Uint16Array(size), this.feed);
  }
}
