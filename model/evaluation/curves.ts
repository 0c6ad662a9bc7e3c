import { calibrationBins } from './calibration-bins.ts';
import { type Interval, wilsonInterval } from './interval.ts';
import type { RankedRows } from './ranked-rows.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points on each tenfold of the false-alarm rate, and on the whole length of the recall. */
const perDecade = 48;
const recallSteps = 200;

/**
 * The ROC curve from a false-alarm rate of `from` to 1, evenly spaced on a logarithmic axis: at each rate the share of
 * malicious rows above the score that no more benign rows exceed.
 */
export function rocCurve(ranked: RankedRows, from: number): Point[] {
  const { benign, malicious } = byClass(ranked);
  const steps = Math.round(-Math.log10(from) * perDecade);
  let caught = 0;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const x = 10 ** ((i - steps) / perDecade);
    const threshold = i === steps ? Number.NEGATIVE_INFINITY : (benign[Math.floor(x * benign.length)] as number);
    while (caught < malicious.length && (malicious[caught] as number) > threshold) caught++;
    return { x, y: caught / malicious.length };
  });
}

/** Recall (x) and precision (y), each recall by the highest threshold that reaches it. */
export function precisionRecallCurve(ranked: RankedRows): Point[] {
  const { benign, malicious } = byClass(ranked);
  let alarms = 0;
  return Array.from({ length: recallSteps }, (_, i) => {
    const index = Math.ceil(((i + 1) / recallSteps) * malicious.length) - 1;
    const threshold = malicious[index] as number;
    while (alarms < benign.length && (benign[alarms] as number) >= threshold) alarms++;
    let caught = index + 1;
    while (caught < malicious.length && malicious[caught] === threshold) caught++;
    return { x: (i + 1) / recallSteps, y: caught / (caught + alarms) };
  });
}

/** Rows of one range of probabilities. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** Mean probability and share malicious, with Wilson's interval; NaN where there is no row. */
  readonly probability: number;
  readonly share: number;
  readonly interval: Interval;
}

/** Compares probabilities with what was malicious, in bins of equal width. */
export function reliabilityBins({ bins, binsAtMix, labels }: RankedRows): ReliabilityBin[] {
  const sums = Array.from({ length: calibrationBins }, () => ({ rows: 0, malicious: 0, probability: 0 }));
  const shown = binsAtMix ?? bins;
  shown.bins.forEach((bin, i) => {
    const sum = sums[bin];
    if (sum === undefined) return;
    sum.rows++;
    sum.malicious += labels[i] as number;
    sum.probability += shown.probabilities[i] as number;
  });
  return sums.map(({ rows, malicious, probability }, i) => ({
    from: i / calibrationBins,
    to: (i + 1) / calibrationBins,
    rows,
    probability: probability / rows,
    share: malicious / rows,
    interval: wilsonInterval(malicious, rows),
  }));
}

function byClass({ scores, labels }: RankedRows): { benign: Float64Array; malicious: Float64Array } {
  return {
    benign: scores.filter((_, i) => labels[i] === 0),
    malicious: scores.filter((_, i) => labels[i] === 1),
  };
}
