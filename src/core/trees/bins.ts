/**
 * Writes the bin of every value: the number of edges below it, 0 to edges.length.
 * @param edges ascending, per feature
 */
export function writeBins(values: Float32Array, edges: readonly Float32Array[], out: Uint8Array): void {
  for (let feature = 0; feature < edges.length; feature++) {
    out[feature] = binOf(values[feature] as number, edges[feature] as Float32Array);
  }
}

/** Returns how many of the ascending `edges` are below `value`. */
export function binOf(value: number, edges: Float32Array): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
