import { type Interval, percentileInterval } from '../evaluation/interval.ts';
import { calibrationError } from '../evaluation/metrics.ts';
import { randomFrom } from '../training/common/random.ts';

/** A judged name. `weight` is the number of rows that it represents. */
export interface WeightedProbability {
  readonly probability: number;
  readonly malicious: 0 | 1;
  readonly weight: number;
}

export interface WeightedCalibration {
  /** Mean probability and share malicious, weighted. */
  readonly mean: number;
  readonly share: number;
  /** Expected calibration error, 15 bins. */
  readonly error: number;
  /** 95 % basic bootstrap interval, see `reflected` in `model/evaluation/bootstrap-intervals.ts`. */
  readonly interval: Interval;
}

const replicates = 200;

/** Measures how far probabilities are from the share of malicious names. */
export function weightedCalibration(rows: readonly WeightedProbability[]): WeightedCalibration {
  const probabilities = Float64Array.from(rows, ({ probability }) => probability);
  const labels = Uint8Array.from(rows, ({ malicious }) => malicious);
  const weights = Float64Array.from(rows, ({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (values: ArrayLike<number>): number =>
    weights.reduce((sum, weight, i) => sum + weight * values[i]!, 0) / total;
  const error = calibrationError(probabilities, labels, weights);
  const random = randomFrom(1);
  const drawn = new Float64Array(rows.length);
  const errors = Array.from({ length: replicates }, () => {
    drawn.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const row = Math.floor(random() * rows.length);
      drawn[row]! += weights[row]!;
    }
    return calibrationError(probabilities, labels, drawn);
  });
  const [low, high] = percentileInterval(errors);
  const interval: Interval = [Math.max(0, Math.min(error, 2 * error - high)), Math.max(error, 2 * error - low)];
  return { mean: mean(probabilities), share: mean(labels), error, interval };
}

/** The rows in one range of probabilities. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** Its share of all weight. */
  readonly mass: number;
  readonly probability: number;
  readonly share: number;
  /** 95 % interval of the share, by the normal approximation of a weighted mean. */
  readonly interval: Interval;
}

/** Returns the bins of `calibrationError` that are not empty. */
export function binTable(rows: readonly WeightedProbability[], bins = 15): CalibrationBin[] {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from({ length: bins }, (_, bin) => {
    const inside = rows.filter(({ probability }) => Math.min(bins - 1, Math.floor(probability * bins)) === bin);
    const weight = inside.reduce((sum, row) => sum + row.weight, 0);
    const mean = (read: (row: WeightedProbability) => number): number =>
      inside.reduce((sum, row) => sum + row.weight * read(row), 0) / weight;
    const share = mean(({ malicious }) => malicious);
    const squares = inside.reduce((sum, row) => sum + (row.weight * (row.malicious - share)) ** 2, 0);
    const half = (1.96 * Math.sqrt(squares)) / weight;
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      rows: inside.length,
      mass: weight / total,
      probability: mean(({ probability }) => probability),
      share,
      interval: [Math.max(0, share - half), Math.min(1, share + half)] as const,
    };
  }).filter((bin) => bin.rows > 0);
}
