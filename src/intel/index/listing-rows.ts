/** Listings as they come, one a row: columns that grow, so that millions of rows are no objects. */
export class ListingRows {
  length = 0;
  prefix = new Uint16Array(1024);
  high = new Uint32Array(1024);
  low = new Uint16Array(1024);
  feed = new Uint16Array(1024);

  push(prefix: number, high: number, low: number, feed: number): void {
    if (this.length === this.prefix.length) this.#grow();
    this.prefix[this.length] = prefix;
    this.high[this.length] = high;
    this.low[this.length] = low;
    this.feed[this.length] = feed;
    this.length++;
  }

  /** Row numbers by rising prefix, key and feed. */
  sorted(): Uint32Array {
    const { prefix, high, low, feed, length } = this;
    const starts = new Uint32Array((1 << 16) + 1);
    for (let row = 0; row < length; row++) (starts[(prefix[row] as number) + 1] as number)++;
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const order = new Uint32Array(length);
    const next = starts.slice();
    for (let row = 0; row < length; row++) {
      const at = next[prefix[row] as number] as number;
      next[prefix[row] as number] = at + 1;
      order[at] = row;
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
    const larger = <Column extends Uint16Array | Uint32Array>(column: Column, grown: Column): Column => {
      grown.set(column);
      return grown;
    };
    this.prefix = larger(this.prefix, new Uint16Array(size));
    this.high = larger(this.high, new Uint32Array(size));
    this.low = larger(this.low, new Uint16Array(size));
    this.feed = larger(this.feed, new Uint16Array(size));
  }
}
