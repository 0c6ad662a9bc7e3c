/** Bounds of a 95 % confidence interval. */
export type Interval = readonly [low: number, high: number];

/** The 97.5 % point of the normal distribution. */
const normalPoint = 1.959963984540054;

/** Wilson's interval of a share of `count` among `of` independent rows, 0..1; it has width where all or none count. */
export function wilsonInterval(count: number, of: number): Interval {
  if (of === 0) return [0, 1];
  const share = count / of;
  const spread = normalPoint ** 2 / of;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (Math.sqrt((share * (1 - share)) / of + spread / of / 4) * normalPoint) / (1 + spread);
  // At the ends the bound is 0 or 1 exactly; rounding would say otherwise.
  return [count === 0 ? 0 : Math.max(0, centre - half), count === of ? 1 : Math.min(1, centre + half)];
}

/** The 2.5 % and 97.5 % points of `values`, interpolated; NaNs are left out, and of no values both are NaN. */
export function percentileInterval(values: readonly number[]): Interval {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below] ?? Number.NaN;
    return low + (place - below) * ((sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN) - low);
  };
  return [at(0.025), at(0.975)];
}
