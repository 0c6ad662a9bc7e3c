const maxEdges = 254;

/**
 * Returns ascending upper edges that divide `values` into at most 255 bins with about the same number of rows. An edge
 * is the middle between two neighbouring values, so a rounding error in a feature cannot move a row to another bin.
 */
export function binEdges(values: Float32Array): Float32Array {
  const sorted = Float32Array.from(values).sort();
  const distinct: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct.push(sorted[i] as number);
  }
  const middle = (a: number, b: number): number => Math.fround((a + b) / 2);
  if (distinct.length <= maxEdges + 1) {
    return Float32Array.from(distinct.slice(1), (value, i) => middle(distinct[i] as number, value));
  }
  const edges = new Set<number>();
  for (let i = 1; i <= maxEdges; i++) {
    const index = Math.floor((i * sorted.length) / (maxEdges + 1));
    let next = index;
    while (next < sorted.length && sorted[next] === sorted[index]) next++;
    if (next < sorted.length) edges.add(middle(sorted[index] as number, sorted[next] as number));
  }
  return Float32Array.from([...edges].sort((a, b) => a - b));
}
