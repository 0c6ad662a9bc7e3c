/** With fewer values above a level, the level is extrapolated. */
const minValues = 20;

/**
 * Returns the level that a share `rate` (0..1) of `values` exceeds. If fewer than 20 values are above it, the tail is
 * assumed to decrease exponentially from the 20th highest value (peaks over threshold), because the few highest values
 * are too random.
 */
export function upperQuantile(values: readonly number[], rate: number): number {
  if (values.length === 0) return 0;
  const sorted = Float64Array.from(values).sort().reverse();
  const count = values.length * rate;
  if (count >= minValues || values.length <= minValues) {
    return sorted[Math.min(sorted.length - 1, Math.floor(count))] as number;
  }
  const level = sorted[minValues] as number;
  let excess = 0;
  for (let i = 0; i < minValues; i++) excess += (sorted[i] as number) - level;
  return level + (excess / minValues) * Math.log(minValues / count);
}
