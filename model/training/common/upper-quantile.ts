/** How many values above a level are needed to read the level off them. */
const enough = 20;

/**
 * Returns the level that a share `rate` (0..1) of `values` exceeds. Where fewer than 20 values lie above it, the tail is taken to fall
 * exponentially from the 20th highest value on (peaks over threshold), because the highest few values alone are chance.
 */
export function upperQuantile(values: readonly number[], rate: number): number {
  if (values.length === 0) return 0;
  const sorted = Float64Array.from(values).sort().reverse();
  const place = values.length * rate;
  if (place >= enough || values.length <= enough) {
    return sorted[Math.min(sorted.length - 1, Math.floor(place))] as number;
  }
  const level = sorted[enough] as number;
  let excess = 0;
  for (let i = 0; i < enough; i++) excess += (sorted[i] as number) - level;
  return level + (excess / enough) * Math.log(enough / place);
}
