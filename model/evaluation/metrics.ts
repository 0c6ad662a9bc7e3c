/** Indexes of the rows, from the highest score to the lowest. */
function descending(scores: Float64Array, labels: Uint8Array): Uint32Array {
  const order = Uint32Array.from(scores, (_, i) => i);
  return order.sort(
    (a, b) => (scores[b] as number) - (scores[a] as number) || (labels[a] as number) - (labels[b] as number),
  );
}

/** Area under the ROC curve, 0..1; ties count half (Mann-Whitney). */
export function areaUnderRoc(scores: Float64Array, labels: Uint8Array): number {
  const order = descending(scores, labels);
  let positives = 0;
  let area = 0;
  let i = 0;
  while (i < order.length) {
    let p = 0;
    let n = 0;
    const score = scores[order[i] as number];
    for (; i < order.length && scores[order[i] as number] === score; i++) {
      if (labels[order[i] as number] === 1) p++;
      else n++;
    }
    area += n * (positives + p / 2);
    positives += p;
  }
  const negatives = order.length - positives;
  return positives === 0 || negatives === 0 ? Number.NaN : area / positives / negatives;
}

/**
 * Area under the precision-recall curve, 0..1, as average precision: the mean, over malicious rows, of the precision at
 * their score. Rows with equal scores are taken together. Precision depends on the mix of the rows. NaN if no row is
 * malicious.
 */
export function averagePrecision(scores: Float64Array, labels: Uint8Array): number {
  const order = descending(scores, labels);
  let caught = 0;
  let area = 0;
  for (let i = 0; i < order.length; ) {
    let here = 0;
    const score = scores[order[i] as number];
    for (; i < order.length && scores[order[i] as number] === score; i++) here += labels[order[i] as number] as number;
    caught += here;
    area += (here * caught) / i;
  }
  return area / caught;
}

/** The threshold with the highest F1: the lowest score that counts as malicious. */
export function bestF1Threshold(scores: Float64Array, labels: Uint8Array): number {
  const order = descending(scores, labels);
  const all = labels.reduce((sum, label) => sum + label, 0);
  let caught = 0;
  let best = -1;
  let threshold = 0.5;
  for (let i = 0; i < order.length; i++) {
    caught += labels[order[i] as number] as number;
    const score = scores[order[i] as number] as number;
    if (i + 1 < order.length && scores[order[i + 1] as number] === score) continue;
    const f1 = (2 * caught) / (i + 1 + all);
    if (f1 > best) {
      best = f1;
      threshold = score;
    }
  }
  return threshold;
}

/** Numbers of rows and of errors per label. Scores at or above the threshold count as malicious. */
export interface Confusion {
  readonly benign: number;
  readonly falseAlarms: number;
  readonly malicious: number;
  readonly missed: number;
}

export function confusion(scores: Float64Array, labels: Uint8Array, threshold: number): Confusion {
  let benign = 0;
  let falseAlarms = 0;
  let malicious = 0;
  let missed = 0;
  for (let i = 0; i < scores.length; i++) {
    const alarm = (scores[i] as number) >= threshold;
    if (labels[i] === 1) {
      malicious++;
      if (!alarm) missed++;
    } else {
      benign++;
      if (alarm) falseAlarms++;
    }
  }
  return { benign, falseAlarms, malicious, missed };
}

/**
 * The score that at most a share `rate` of the benign scores exceed. Alarms are scores strictly above it, so ties never
 * exceed the rate.
 */
export function scoreAtFalseAlarmRate(benign: Float64Array, rate: number): number {
  const sorted = Float64Array.from(benign).sort().reverse();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * rate))] ?? Number.NaN;
}

/** Share of `scores` strictly above `threshold`. */
export function shareAbove(scores: Float64Array, threshold: number): number {
  let above = 0;
  for (const score of scores) if (score > threshold) above++;
  return scores.length === 0 ? Number.NaN : above / scores.length;
}

/**
 * Expected calibration error over equal-width bins: mean of |share malicious - mean probability|, weighted by how many
 * rows a bin holds (Naeini et al. 2015).
 */
export function calibrationError(
  probabilities: Float64Array,
  labels: Uint8Array,
  weights: ArrayLike<number>,
  bins = 15,
): number {
  const mass = new Float64Array(bins);
  const gap = new Float64Array(bins);
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i] as number;
    const bin = Math.min(bins - 1, Math.floor(p * bins));
    const weight = weights[i] as number;
    mass[bin]! += weight;
    gap[bin]! += weight * ((labels[i] as number) - p);
  }
  const total = mass.reduce((sum, value) => sum + value, 0);
  return gap.reduce((sum, value) => sum + Math.abs(value), 0) / total;
}

/**
 * Converts a probability to another share of malicious names: its log-odds, minus those of the assumed base rate, plus
 * those of `share` (Elkan 2001).
 * @param prior log-odds of the assumed base rate
 * @param share share of malicious rows, 0..1
 */
export function atMix(probability: number, prior: number, share: number): number {
  if (probability <= 0 || probability >= 1) return probability;
  const odds = ((probability / (1 - probability)) * (share / (1 - share))) / Math.exp(prior);
  return Number.isFinite(odds) ? odds / (1 + odds) : 1;
}
