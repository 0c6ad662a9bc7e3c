/** Bounds of a 95 % confidence interval. */
export type Interval = readonly [low: number, high: number];

/** The 97.5 % point of the normal distribution. */
const normalPoint = 1.959963984540054;

/**
 * Wilson's interval of the share `count / of` of independent rows, 0..1. It has a width even if the share is 0 or 1.
 */
export function wilsonInterval(count: number, of: number): Interval {
  if (of === 0) return [0, 1];
  const share = count / of;
  const spread = normalPoint ** 2 / of;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (Math.sqrt((share * (1 - share)) / of + spread / of / 4) * normalPoint) / (1 + spread);
  // If all or no rows count, one bound is exactly 1 or 0. Rounding errors would change it.
  return [count === 0 ? 0 : Math.max(0, centre - half), count === of ? 1 : Math.min(1, centre + half)];
}

/** The interpolated 2.5 % and 97.5 % points of `values`. NaNs are ignored. Both are NaN if there are no values. */
export function percentileInterval(values: readonly number[]): Interval {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  const at = (share: number): number => {
    const index = share * (sorted.length - 1);
    const below = Math.floor(index);
    const low = sorted[below] ?? Number.NaN;
    return low + (index - below) * ((sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN) - low);
  };
  return [at(0.025), at(0.975)];
}
