const mostEdges = 254;

/**
 * Returns ascending upper edges that cut `values` into at most 255 bins of about the same number of rows; between two
 * neighbouring values the edge is their middle, so that a rounding of the feature moves no row.
 */
export function binEdges(values: Float32Array): Float32Array {
  const sorted = Float32Array.from(values).sort();
  const distinct: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct.push(sorted[i] as number);
  }
  const middle = (a: number, b: number): number => Math.fround((a + b) / 2);
  if (distinct.length <= mostEdges + 1) {
    return Float32Array.from(distinct.slice(1), (value, i) => middle(distinct[i] as number, value));
  }
  const edges = new Set<number>();
  for (let i = 1; i <= mostEdges; i++) {
    const place = Math.floor((i * sorted.length) / (mostEdges + 1));
    let next = place;
    while (next < sorted.length && sorted[next] === sorted[place]) next++;
    if (next < sorted.length) edges.add(middle(sorted[place] as number, sorted[next] as number));
  }
  return Float32Array.from([...edges].sort((a, b) => a - b));
}
