/**
 * Computes likelihood ratios by count, both raw and pooled so that they never decrease (pool adjacent violators). Half
 * a name is added to every number.
 * @param positive number of names of the first class by count; index 0 counts only towards the total
 * @returns ratios for the counts from 1
 */
export function fitIsotonicRatios(
  positive: readonly number[],
  negative: readonly number[],
): { raw: number[]; pooled: number[] } {
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  const scale = total(negative) / total(positive);
  const ratio = ({ p, n }: { p: number; n: number }): number => ((p + 0.5) / (n + 0.5)) * scale;
  const groups: { p: number; n: number; size: number }[] = [];
  const raw: number[] = [];
  for (let k = 1; k < positive.length; k++) {
    let group = { p: positive[k]!, n: negative[k]!, size: 1 };
    raw.push(ratio(group));
    for (let last = groups.at(-1); last !== undefined && ratio(last) >= ratio(group); last = groups.at(-1)) {
      groups.pop();
      group = { p: last.p + group.p, n: last.n + group.n, size: last.size + group.size };
    }
    groups.push(group);
  }
  return { raw, pooled: groups.flatMap((group) => new Array<number>(group.size).fill(ratio(group))) };
}
