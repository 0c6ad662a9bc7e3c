/** A scored row. `weight` is the number of rows that it represents. */
export interface WeightedRow {
  readonly score: number;
  readonly malicious: 0 | 1;
  readonly weight: number;
}

/** Area under the ROC curve, 0..1; ties count half. */
export function weightedArea(rows: readonly WeightedRow[]): number {
  const sorted = [...rows].sort((a, b) => a.score - b.score);
  let benign = 0;
  let malicious = 0;
  let area = 0;
  for (let i = 0; i < sorted.length; ) {
    const { score } = sorted[i]!;
    const here = [0, 0];
    for (; i < sorted.length && sorted[i]!.score === score; i++) here[sorted[i]!.malicious]! += sorted[i]!.weight;
    area += here[1]! * (benign + here[0]! / 2);
    benign += here[0]!;
    malicious += here[1]!;
  }
  return area / benign / malicious;
}

/** The score that at most a share `rate` of the benign weight exceeds. */
export function weightedThreshold(rows: readonly WeightedRow[], rate: number): number {
  const benign = rows.filter(({ malicious }) => malicious === 0).sort((a, b) => b.score - a.score);
  const allowed = rate * benign.reduce((sum, { weight }) => sum + weight, 0);
  let above = 0;
  for (const { score, weight } of benign) {
    above += weight;
    if (above > allowed) return score;
  }
  return Number.NEGATIVE_INFINITY;
}

/** Share of the weight of the malicious rows strictly above `threshold`. */
export function weightedCaught(rows: readonly WeightedRow[], threshold: number): number {
  let all = 0;
  let caught = 0;
  for (const { malicious, score, weight } of rows) {
    if (malicious === 0) continue;
    all += weight;
    if (score > threshold) caught += weight;
  }
  return caught / all;
}
